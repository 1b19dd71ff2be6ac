package dev.ticketlifecycle.testkit.operators;

import static dev.ticketlifecycle.testkit.operators.Point.Answer.ANSWERED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.ASKED_BACK;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.CONSENTED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.CONSENTED_FOR_GOOD;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.CONTRADICTED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.COURTESY;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.DECLINED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.INVESTIGATED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.NOT_VOUCHED_FOR;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.OFFERED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.PERFORMED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.ROUTED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.SHUT_OUT;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.TRANSFERRED;
import static dev.ticketlifecycle.testkit.operators.Point.Answer.USED_UP;

import java.util.List;

/** The thirty, seventeen and six points of the operator's own list. */
final class OperatorsList {

    static final List<Point> POINTS = List.of(
            new Point('A', 1, "cancel an order from abroad", TRANSFERRED, "cancel-cross-border"),
            new Point('A', 2, "speed a delivery up", NOT_VOUCHED_FOR, "speed-up-delivery"),
            new Point('A', 3, "guarantee that nothing is late", NOT_VOUCHED_FOR, "guarantee-no-delay"),
            new Point('A', 4, "speed a refund up", TRANSFERRED, "speed-up-refund"),
            new Point('A', 5, "tell what isn't in the product's data", NOT_VOUCHED_FOR, "product-data"),
            new Point('A', 6, "explain a price", NOT_VOUCHED_FOR, "explain-price"),
            new Point('A', 7, "explain why it is slower than elsewhere", NOT_VOUCHED_FOR, "explain-speed"),
            new Point('A', 8, "lower a price because a competitor is cheaper", DECLINED, "match-competitors-price"),
            new Point('A', 9, "a personal discount", DECLINED, "personal-discount"),
            new Point('A', 10, "extend the storage a second time", USED_UP, "extend-storage"),
            new Point('A', 11, "vouch for packing and identity", NOT_VOUCHED_FOR, "vouch-for-packing"),
            new Point('A', 12, "tell a future price", NOT_VOUCHED_FOR, "future-price"),
            new Point('A', 13, "tell a future stock", NOT_VOUCHED_FOR, "future-stock"),
            new Point('A', 14, "vouch for authenticity", NOT_VOUCHED_FOR, "vouch-for-authenticity"),
            new Point('A', 15, "unblock an account", TRANSFERRED, "unblock-account"),
            new Point('A', 16, "explain why security suspects somebody", TRANSFERRED, "explain-suspicion"),
            new Point('A', 17, "refund to somebody who gives no bank details", ASKED_BACK, "bank-details"),
            new Point('A', 18, "refund in cash", DECLINED, "refund-in-cash"),
            new Point('A', 19, "reach a courier who doesn't answer", NOT_VOUCHED_FOR, "reach-courier"),
            new Point('A', 20, "change payment, delivery or address of an order", DECLINED, "change-order"),
            new Point('A', 21, "change the contents of an order", DECLINED, "change-contents"),
            new Point('A', 22, "tell term and price before the order", NOT_VOUCHED_FOR, "terms-before-order"),
            new Point('A', 23, "restore a cancelled order", DECLINED, "restore-order"),
            new Point('A', 24, "hurry colleagues", TRANSFERRED, "hurry-colleagues"),
            new Point('A', 25, "merge shipments", DECLINED, "merge-shipments"),
            new Point('A', 26, "an earlier date", NOT_VOUCHED_FOR, "earlier-date"),
            new Point('A', 27, "explain why instalments were refused", TRANSFERRED, "explain-instalment-refusal"),
            new Point('A', 28, "a new type of delivery in town", DECLINED, "new-delivery-type"),
            new Point('A', 29, "more intervals", DECLINED, "more-intervals"),
            new Point('A', 30, "change any rule", DECLINED, "change-rules"),
            new Point('B', 1, "tell the date of arrival if it is shown", ANSWERED, "answer"),
            new Point('B', 2, "extend the storage once", PERFORMED, "extend-storage"),
            new Point('B', 3, "check a refund and return it", CONSENTED, "refund"),
            new Point('B', 4, "cancel an order, not from abroad", CONSENTED_FOR_GOOD, "cancel-order"),
            new Point('B', 5, "unlink phone and mail, delete an account", CONSENTED_FOR_GOOD, "delete-account"),
            new Point('B', 6, "explain the terms of a promotion", ANSWERED, "answer"),
            new Point('B', 7, "tell how to find a pick-up point", ANSWERED, "answer"),
            new Point('B', 8, "move the date to a later one, not always", OFFERED, "move-date"),
            new Point('B', 9, "tell how to return, and when the money comes", ANSWERED, "answer"),
            new Point('B', 10, "move the account's balance to a card", CONSENTED, "balance-to-card"),
            new Point('B', 11, "put goods into the basket", PERFORMED, "fill-basket"),
            new Point('B', 12, "give a courier's phone", PERFORMED, "couriers-phone"),
            new Point('B', 13, "apologise", COURTESY, "courtesy"),
            new Point('B', 14, "understand", COURTESY, "courtesy"),
            new Point('B', 15, "sympathise", COURTESY, "courtesy"),
            new Point('B', 16, "join in the feeling", COURTESY, "courtesy"),
            new Point('B', 17, "answer endless repetition and abuse no more", SHUT_OUT, "abuse"),
            new Point('C', 1, "instalments beyond general words", ROUTED, "instalments"),
            new Point('C', 2, "deliveries from abroad", ROUTED, "cross-border"),
            new Point('C', 3, "closing documents of legal entities", ROUTED, "legal-entities"),
            new Point('C', 4, "difficult refunds", ROUTED, "finance"),
            new Point('C', 5, "an empty box", INVESTIGATED, "packing-investigation"),
            new Point('C', 6, "the app says at the point, the point says no", CONTRADICTED, "whereabouts"));

    private OperatorsList() {}
}
