package dev.ticketlifecycle.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.escalation.Escalation;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.escalation.Trail;
import dev.ticketlifecycle.finding.Findings;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.operation.Operations;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.relation.Relations;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.ticket.Changes;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@link HandTicketWriter} has written. */
final class HandTicketReader {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Word<Phase> PHASES = Word.of(Phase.class);
    private static final Word<Party> PARTIES = Word.of(Party.class);
    private static final Word<PauseReason> PAUSES = Word.of(PauseReason.class);
    private static final Word<EscalationReason> REASONS = Word.of(EscalationReason.class);
    private static final Word<Timer.Kind> TIMERS = Word.of(Timer.Kind.class);
    private static final Word<Changes.Subject> SUBJECTS = Word.of(Changes.Subject.class);

    private final HandClockReader clocks;

    HandTicketReader(Lifecycle lifecycle) {
        clocks = new HandClockReader(lifecycle);
    }

    Ticket read(byte[] document) throws IOException {
        try (JsonParser in = FACTORY.createParser(document)) {
            @Nullable TicketId id = null;
            Optional<String> lifecycle = Optional.empty();
            int lifecycleVersion = 0;
            long version = 0;
            Instant recordedAt = Instant.EPOCH;
            Stage stage = Stage.UNOPENED;
            Conversation conversation = Conversation.NONE;
            Ownership ownership = Ownership.NONE;
            Closure closure = Closure.NONE;
            Escalation escalation = Escalation.NONE;
            Clocks measured = Clocks.NONE;
            Changes changes = Changes.NONE;
            int overrides = 0;
            in.nextToken();
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "v" -> known(in.getIntValue() == 1, "version");
                    case "id" -> id = TicketId.of(in.getText());
                    case "lifecycle" -> lifecycle = Optional.of(in.getText());
                    case "lifecycleVersion" -> lifecycleVersion = in.getIntValue();
                    case "version" -> version = in.getLongValue();
                    case "recordedAt" -> recordedAt = Stamp.of(in.getText());
                    case "stage" -> stage = stage(in);
                    case "conversation" -> conversation = HandConversationReader.conversation(in);
                    case "ownership" -> ownership = ownership(in);
                    case "closure" -> closure = closure(in);
                    case "escalation" -> escalation = escalation(in);
                    case "clocks" -> measured = clocks.read(in);
                    case "changes" -> changes = changes(in);
                    case "overrides" -> overrides = in.getIntValue();
                    default -> known(false, field);
                }
            }
            return new Ticket(
                    Objects.requireNonNull(id),
                    lifecycle,
                    lifecycleVersion,
                    version,
                    recordedAt,
                    stage,
                    conversation,
                    ownership,
                    closure,
                    escalation,
                    Obligations.NONE,
                    Findings.NONE,
                    Consents.NONE,
                    Operations.NONE,
                    Relations.NONE,
                    measured,
                    changes,
                    overrides);
        }
    }

    static void known(boolean known, String what) {
        if (!known) {
            throw new IllegalArgumentException("not one of the tickets that are measured: " + what);
        }
    }

    static Optional<Instant> at(JsonParser in) throws IOException {
        return Optional.of(Stamp.of(in.getText()));
    }

    private static Stage stage(JsonParser in) throws IOException {
        Status status = Stage.UNOPENED.status();
        Instant since = Instant.EPOCH;
        Optional<Instant> openedAt = Optional.empty();
        Optional<String> requester = Optional.empty();
        Optional<String> category = Optional.empty();
        Map<String, String> attributes = Map.of();
        Optional<String> matter = Optional.empty();
        Optional<PauseReason> pauseReason = Optional.empty();
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "status" -> status = status(in);
                case "since" -> since = Stamp.of(in.getText());
                case "openedAt" -> openedAt = at(in);
                case "requester" -> requester = Optional.of(in.getText());
                case "category" -> category = Optional.of(in.getText());
                case "attributes" -> attributes = attributes(in);
                case "matter" -> matter = Optional.of(in.getText());
                case "pauseReason" -> pauseReason = Optional.of(PAUSES.of(in.getText()));
                default -> known(false, field);
            }
        }
        return new Stage(status, since, openedAt, requester, category, attributes, matter, List.of(), pauseReason);
    }

    private static Map<String, String> attributes(JsonParser in) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            attributes.put(name, in.nextTextValue());
        }
        return attributes;
    }

    private static Status status(JsonParser in) throws IOException {
        @Nullable String name = null;
        @Nullable Phase phase = null;
        Optional<Party> awaits = Optional.empty();
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "name" -> name = in.getText();
                case "phase" -> phase = PHASES.of(in.getText());
                case "awaits" -> awaits = Optional.of(PARTIES.of(in.getText()));
                default -> known(false, field);
            }
        }
        return new Status(Objects.requireNonNull(name), Objects.requireNonNull(phase), awaits);
    }

    private static Ownership ownership(JsonParser in) throws IOException {
        Optional<Owner> owner = Optional.empty();
        Instant since = Instant.EPOCH;
        Optional<String> queue = Optional.empty();
        int changes = 0;
        List<Owner> held = new ArrayList<>();
        int returns = 0;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "owner" -> owner = Optional.of(owner(in));
                case "since" -> since = Stamp.of(in.getText());
                case "queue" -> queue = Optional.of(in.getText());
                case "changes" -> changes = in.getIntValue();
                case "held" -> {
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        held.add(owner(in));
                    }
                }
                case "returns" -> returns = in.getIntValue();
                default -> known(false, field);
            }
        }
        return new Ownership(owner, since, queue, Optional.empty(), changes, held, returns);
    }

    private static Owner owner(JsonParser in) throws IOException {
        @Nullable String kind = null;
        @Nullable String id = null;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "kind" -> kind = in.getText();
                case "id" -> id = in.getText();
                default -> known(false, field);
            }
        }
        Objects.requireNonNull(id);
        return Objects.requireNonNull(kind).equals("agent") ? Owner.agent(id) : Owner.queue(id);
    }

    private static Closure closure(JsonParser in) throws IOException {
        Optional<Closure.Proposal> proposal = Optional.empty();
        int rejections = 0;
        int reopenings = 0;
        boolean noSpam = false;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "proposal" -> proposal = Optional.of(proposal(in));
                case "rejections" -> rejections = in.getIntValue();
                case "reopenings" -> reopenings = in.getIntValue();
                case "noSpam" -> noSpam = in.getBooleanValue();
                default -> known(false, field);
            }
        }
        return new Closure(proposal, Optional.empty(), rejections, reopenings, noSpam);
    }

    private static Closure.Proposal proposal(JsonParser in) throws IOException {
        Optional<String> message = Optional.empty();
        @Nullable Instant at = null;
        Optional<Instant> deliveredAt = Optional.empty();
        Optional<Timer> window = Optional.empty();
        boolean cancelled = false;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "message" -> message = Optional.of(in.getText());
                case "at" -> at = Stamp.of(in.getText());
                case "deliveredAt" -> deliveredAt = at(in);
                case "window" -> window = Optional.of(timer(in));
                case "cancelled" -> cancelled = in.getBooleanValue();
                default -> known(false, field);
            }
        }
        return new Closure.Proposal(message, Objects.requireNonNull(at), deliveredAt, window, cancelled);
    }

    private static Escalation escalation(JsonParser in) throws IOException {
        int times = 0;
        Optional<EscalationReason> latest = Optional.empty();
        boolean acknowledged = false;
        Trail trail = Trail.NONE;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "times" -> times = in.getIntValue();
                case "latest" -> latest = Optional.of(REASONS.of(in.getText()));
                case "acknowledged" -> acknowledged = in.getBooleanValue();
                case "trail" -> trail = Trail.of(Hand2.strings(in));
                default -> known(false, field);
            }
        }
        return new Escalation(times, latest, Optional.empty(), acknowledged, trail, Map.of());
    }

    static Timer timer(JsonParser in) throws IOException {
        Timer.@Nullable Kind kind = null;
        @Nullable String subject = null;
        @Nullable Instant at = null;
        @Nullable Instant alarm = null;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "kind" -> kind = TIMERS.of(in.getText());
                case "subject" -> subject = in.getText();
                case "at" -> at = Stamp.of(in.getText());
                case "alarm" -> alarm = Stamp.of(in.getText());
                default -> known(false, field);
            }
        }
        return new Timer(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(subject),
                Objects.requireNonNull(at),
                Objects.requireNonNull(alarm));
    }

    private static Changes changes(JsonParser in) throws IOException {
        Map<Changes.Subject, Changes.Change> all = new EnumMap<>(Changes.Subject.class);
        for (String subject = in.nextFieldName(); subject != null; subject = in.nextFieldName()) {
            in.nextToken();
            long version = 0;
            @Nullable Actor by = null;
            long earlierByOther = 0;
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "version" -> version = in.getLongValue();
                    case "by" -> by = Hand2.actor(in);
                    case "earlierByOther" -> earlierByOther = in.getLongValue();
                    default -> known(false, field);
                }
            }
            all.put(SUBJECTS.of(subject), new Changes.Change(version, Objects.requireNonNull(by), earlierByOther));
        }
        return Changes.of(all);
    }
}
