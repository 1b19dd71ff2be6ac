package dev.ticketlifecycle.benchmarks.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ticketlifecycle.conversation.Bots;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.Conversation.Sent;
import dev.ticketlifecycle.conversation.Conversation.Undoable;
import dev.ticketlifecycle.conversation.Digests;
import dev.ticketlifecycle.conversation.Exchange;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.timer.Timer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was said on a ticket, for {@link HandTicketReader}. */
final class HandConversationReader {

    private HandConversationReader() {}

    static Conversation conversation(JsonParser in) throws IOException {
        Questions open = Questions.NONE;
        int asked = 0;
        int askedInPerson = 0;
        int received = 0;
        Optional<Instant> heardAt = Optional.empty();
        int replies = 0;
        boolean personReplied = false;
        Optional<Sent> latestReply = Optional.empty();
        Optional<Sent> latestAnswer = Optional.empty();
        Optional<Sent> earlierAnswer = Optional.empty();
        int counted = 0;
        int askedSince = 0;
        List<Undoable> undoable = List.of();
        List<Sent> awaitingReceipt = List.of();
        Optional<Sent> asksRequester = Optional.empty();
        Digests said = Digests.NONE;
        int repetitions = 0;
        int holdingInRow = 0;
        Optional<Timer> nextUpdate = Optional.empty();
        Optional<Sent> warning = Optional.empty();
        boolean wentOn = false;
        Exchange exchange = Exchange.NONE;
        Exchange mail = Exchange.NONE;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "open" -> open = questions(in);
                case "asked" -> asked = in.getIntValue();
                case "askedInPerson" -> askedInPerson = in.getIntValue();
                case "received" -> received = in.getIntValue();
                case "heardAt" -> heardAt = HandTicketReader.at(in);
                case "replies" -> replies = in.getIntValue();
                case "personReplied" -> personReplied = in.getBooleanValue();
                case "latestReply" -> latestReply = Optional.of(sent(in));
                case "latestAnswer" -> latestAnswer = Optional.of(sent(in));
                case "earlierAnswer" -> earlierAnswer = Optional.of(sent(in));
                case "counted" -> counted = in.getIntValue();
                case "askedSince" -> askedSince = in.getIntValue();
                case "undoable" -> undoable = undoable(in);
                case "awaitingReceipt" -> awaitingReceipt = manySent(in);
                case "asksRequester" -> asksRequester = Optional.of(sent(in));
                case "said" -> said = digests(in);
                case "repetitions" -> repetitions = in.getIntValue();
                case "holdingInRow" -> holdingInRow = in.getIntValue();
                case "nextUpdate" -> nextUpdate = Optional.of(HandTicketReader.timer(in));
                case "warning" -> warning = Optional.of(sent(in));
                case "wentOn" -> wentOn = in.getBooleanValue();
                case "exchange" -> exchange = exchange(in);
                case "mail" -> mail = exchange(in);
                default -> HandTicketReader.known(false, field);
            }
        }
        return new Conversation(
                open,
                asked,
                askedInPerson,
                received,
                heardAt,
                replies,
                personReplied,
                latestReply,
                latestAnswer,
                earlierAnswer,
                counted,
                askedSince,
                undoable,
                awaitingReceipt,
                asksRequester,
                said,
                repetitions,
                holdingInRow,
                nextUpdate,
                List.of(),
                Bots.NONE,
                warning,
                wentOn,
                exchange,
                mail);
    }

    private static Questions questions(JsonParser in) throws IOException {
        List<Question> detail = List.of();
        int beyond = 0;
        Optional<Instant> oldestBeyond = Optional.empty();
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "detail" -> {
                    detail = new ArrayList<>();
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        detail.add(question(in));
                    }
                }
                case "beyond" -> beyond = in.getIntValue();
                case "oldestBeyond" -> oldestBeyond = HandTicketReader.at(in);
                default -> HandTicketReader.known(false, field);
            }
        }
        return new Questions(detail, beyond, oldestBeyond);
    }

    private static Question question(JsonParser in) throws IOException {
        @Nullable String message = null;
        @Nullable Instant askedAt = null;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "message" -> message = in.getText();
                case "askedAt" -> askedAt = Stamp.of(in.getText());
                default -> HandTicketReader.known(false, field);
            }
        }
        return new Question(Objects.requireNonNull(message), Objects.requireNonNull(askedAt));
    }

    private static List<Undoable> undoable(JsonParser in) throws IOException {
        List<Undoable> all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            @Nullable Question question = null;
            @Nullable Sent reply = null;
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "question" -> question = question(in);
                    case "reply" -> reply = sent(in);
                    default -> HandTicketReader.known(false, field);
                }
            }
            all.add(new Undoable(Objects.requireNonNull(question), Objects.requireNonNull(reply)));
        }
        return all;
    }

    private static List<Sent> manySent(JsonParser in) throws IOException {
        List<Sent> all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            all.add(sent(in));
        }
        return all;
    }

    private static Sent sent(JsonParser in) throws IOException {
        @Nullable String message = null;
        @Nullable Instant at = null;
        Optional<Instant> deliveredAt = Optional.empty();
        Optional<Long> digest = Optional.empty();
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "message" -> message = in.getText();
                case "at" -> at = Stamp.of(in.getText());
                case "deliveredAt" -> deliveredAt = HandTicketReader.at(in);
                case "digest" -> digest = Optional.of(digest(in));
                default -> HandTicketReader.known(false, field);
            }
        }
        return new Sent(Objects.requireNonNull(message), Objects.requireNonNull(at), deliveredAt, digest);
    }

    private static long digest(JsonParser in) throws IOException {
        return Long.parseUnsignedLong(in.getText(), 16);
    }

    private static Digests digests(JsonParser in) throws IOException {
        List<Long> all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            all.add(digest(in));
        }
        return Digests.of(all);
    }

    private static Exchange exchange(JsonParser in) throws IOException {
        long request = 0;
        long answer = 0;
        int times = 0;
        boolean open = false;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "request" -> request = digest(in);
                case "answer" -> answer = digest(in);
                case "times" -> times = in.getIntValue();
                case "open" -> open = in.getBooleanValue();
                default -> HandTicketReader.known(false, field);
            }
        }
        return new Exchange(request, answer, times, open);
    }
}
