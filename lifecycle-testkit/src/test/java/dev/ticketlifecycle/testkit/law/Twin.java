package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.WakeUps;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An engine, or a store, that is broken on purpose.
 *
 * @param what is broken, as a sentence
 * @param breaks the law it breaks
 * @param follows the laws that break as a consequence
 * @param engine the engine
 * @param laws the laws it is held to
 */
record Twin(String what, String breaks, Set<String> follows, Set<String> rare, Engine engine, Laws laws) {

    static Twin of(int breaks, String what, Engine engine) {
        return of("law " + breaks, what, engine);
    }

    static Twin of(String breaks, String what, Engine engine) {
        return new Twin(what, breaks, Set.of(), Set.of(), engine, Desks.LAWS);
    }

    static Twin asked(String breaks, String what, Engine engine) {
        return new Twin(
                what,
                breaks,
                Set.of(),
                Set.of(),
                engine,
                Desks.LAWS.only(20, 21).asking(Desks.WORLD));
    }

    static Twin cooling(String breaks, String what, Engine engine) {
        return new Twin(what, breaks, Set.of(), Set.of(), engine, Laws.of(Desks.COOL));
    }

    static <S extends TicketStore & WakeUps & Outbox> Twin of(
            int breaks, String what, Function<InstantSource, S> stores) {
        Laws laws = Desks.LAWS.withStore(Desks.SUPPORT, stores);
        return new Twin(what, "law " + breaks, Set.of(), Set.of(), Engine.of(Desks.SUPPORT), laws);
    }

    /** The same twin with a law that can't hold where the first doesn't, and why. */
    Twin andSo(int law, String because) {
        return andSo("law " + law, because);
    }

    Twin andSo(String law, String because) {
        Set<String> more = new TreeSet<>(follows);
        more.add(law);
        return new Twin(what + "; so " + because, breaks, more, rare, engine, laws);
    }

    /** The same twin with a law that doesn't hold either in histories so rare that not every few hundred have one. */
    Twin andPerhaps(String law, String because) {
        Set<String> more = new TreeSet<>(rare);
        more.add(law);
        return new Twin(what + "; perhaps " + because, breaks, follows, more, engine, laws);
    }

    Set<String> red() {
        Set<String> red = new TreeSet<>(follows);
        red.add(breaks);
        return red;
    }

    @Override
    public String toString() {
        return breaks + ": " + what;
    }
}
