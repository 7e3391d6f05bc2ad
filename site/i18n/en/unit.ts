/** Texts of single phones: their choice on a model’s page, and their passports. */
export const unit = {};
