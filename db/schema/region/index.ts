/** Every table of a region's database, for drizzle-kit. */
export * from './cart';
export * from './draw';
export * from './mail';
export * from './offer';
export * from './order';
export * from './phone';
export * from './reminder';
export * from './unit';
export * from './withdrawal';
