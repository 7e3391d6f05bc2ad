/** SQL for how much of an order's money went back by refunds, minor units. @param order where the statement has its id: `o.id` */
export const refundedSql = (order: string) =>
  `(SELECT coalesce(sum(amount), 0) FROM refund r WHERE r.order_id = ${order} AND r.state IN ('pending', 'succeeded'))`;

/** SQL for how much went back in all: by refunds, and by disputes that were lost. */
export const moneyBackSql = (order: string) =>
  `(${refundedSql(order)} + (SELECT coalesce(sum(amount), 0) FROM dispute d WHERE d.order_id = ${order} AND d.state = 'lost'))`;
