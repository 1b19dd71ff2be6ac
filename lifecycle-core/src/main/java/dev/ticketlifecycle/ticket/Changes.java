package dev.ticketlifecycle.ticket;

import dev.ticketlifecycle.vocabulary.Actor;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last change of each subject, and the last one before it by somebody else: enough to say what an actor who looked
 * at some version has not seen.
 */
public final class Changes {

    /** Nothing has changed yet. */
    public static final Changes NONE = new Changes(null, null, null, null, null, null);

    private final @Nullable Change message;
    private final @Nullable Change owner;
    private final @Nullable Change phase;
    private final @Nullable Change obligation;
    private final @Nullable Change finding;
    private final @Nullable Change consent;

    private Changes(
            @Nullable Change message,
            @Nullable Change owner,
            @Nullable Change phase,
            @Nullable Change obligation,
            @Nullable Change finding,
            @Nullable Change consent) {
        this.message = message;
        this.owner = owner;
        this.phase = phase;
        this.obligation = obligation;
        this.finding = finding;
        this.consent = consent;
    }

    /** What can change under somebody's hands. */
    public enum Subject {
        /** Somebody said something. */
        MESSAGE,
        /** Somebody else is accountable. */
        OWNER,
        /** The ticket was resolved, ended, reopened, put on hold or taken up. */
        PHASE,
        /** Something is owed, or no longer. */
        OBLIGATION,
        /** Something was found. */
        FINDING,
        /** The requester agreed to something, or no longer. */
        CONSENT
    }

    /**
     * A change and who made it.
     *
     * @param version the version of the ticket with the change
     * @param by who made it
     * @param earlierByOther the version of the last change by somebody else than {@code by}; 0 if there was none
     */
    public record Change(long version, Actor by, long earlierByOther) {

        long byOtherThan(Actor actor) {
            return by.equals(actor) ? earlierByOther : version;
        }
    }

    /**
     * Changes as they were listed.
     *
     * @param bySubject the last change of each subject that has changed
     * @return the same changes
     */
    public static Changes of(Map<Subject, Change> bySubject) {
        return new Changes(
                bySubject.get(Subject.MESSAGE),
                bySubject.get(Subject.OWNER),
                bySubject.get(Subject.PHASE),
                bySubject.get(Subject.OBLIGATION),
                bySubject.get(Subject.FINDING),
                bySubject.get(Subject.CONSENT));
    }

    /**
     * The last change of each subject, for whoever writes it down.
     *
     * @return by subject; one that hasn't changed isn't among them
     */
    public Map<Subject, Change> bySubject() {
        Map<Subject, Change> changes = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            @Nullable Change last = last(subject);
            if (last != null) {
                changes.put(subject, last);
            }
        }
        return Collections.unmodifiableMap(changes);
    }

    private @Nullable Change last(Subject subject) {
        return switch (subject) {
            case MESSAGE -> message;
            case OWNER -> owner;
            case PHASE -> phase;
            case OBLIGATION -> obligation;
            case FINDING -> finding;
            case CONSENT -> consent;
        };
    }

    /**
     * What an actor who looked at a version has not seen.
     *
     * @param actor the actor, whose own changes don't count
     * @param seen the version the actor looked at
     * @return the subjects that somebody else has changed since
     */
    public Set<Subject> unseen(Actor actor, long seen) {
        Set<Subject> unseen = EnumSet.noneOf(Subject.class);
        if (newer(message, actor, seen)) {
            unseen.add(Subject.MESSAGE);
        }
        if (newer(owner, actor, seen)) {
            unseen.add(Subject.OWNER);
        }
        if (newer(phase, actor, seen)) {
            unseen.add(Subject.PHASE);
        }
        if (newer(obligation, actor, seen)) {
            unseen.add(Subject.OBLIGATION);
        }
        if (newer(finding, actor, seen)) {
            unseen.add(Subject.FINDING);
        }
        if (newer(consent, actor, seen)) {
            unseen.add(Subject.CONSENT);
        }
        return unseen;
    }

    private static boolean newer(@Nullable Change change, Actor actor, long seen) {
        return change != null && change.byOtherThan(actor) > seen;
    }

    /**
     * The changes after one more.
     *
     * @param subject what changed
     * @param version the version with the change
     * @param by who made it
     * @return the next changes
     */
    public Changes with(Subject subject, long version, Actor by) {
        return switch (subject) {
            case MESSAGE -> new Changes(next(message, version, by), owner, phase, obligation, finding, consent);
            case OWNER -> new Changes(message, next(owner, version, by), phase, obligation, finding, consent);
            case PHASE -> new Changes(message, owner, next(phase, version, by), obligation, finding, consent);
            case OBLIGATION -> new Changes(message, owner, phase, next(obligation, version, by), finding, consent);
            case FINDING -> new Changes(message, owner, phase, obligation, next(finding, version, by), consent);
            case CONSENT -> new Changes(message, owner, phase, obligation, finding, next(consent, version, by));
        };
    }

    private static Change next(@Nullable Change last, long version, Actor by) {
        return new Change(version, by, last == null ? 0 : last.byOtherThan(by));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Changes that
                && Objects.equals(message, that.message)
                && Objects.equals(owner, that.owner)
                && Objects.equals(phase, that.phase)
                && Objects.equals(obligation, that.obligation)
                && Objects.equals(finding, that.finding)
                && Objects.equals(consent, that.consent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(message, owner, phase, obligation, finding, consent);
    }

    @Override
    public String toString() {
        return "Changes[message=" + message + ", owner=" + owner + ", phase=" + phase + ", obligation=" + obligation
                + ", finding=" + finding + ", consent=" + consent + "]";
    }
}
