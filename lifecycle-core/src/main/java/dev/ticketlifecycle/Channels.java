package dev.ticketlifecycle;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.vocabulary.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The channels of a definition; where none is declared, people talk directly. */
final class Channels {

    private static final Channel DIRECT = Channel.of("direct", Channel.Delivery.IMMEDIATE);

    private final Map<String, Channel> byName = new LinkedHashMap<>();

    void add(Channel channel) {
        @Nullable Channel earlier = byName.putIfAbsent(channel.name(), channel);
        if (earlier != null) {
            throw new IllegalArgumentException("channel '" + channel.name() + "' is declared twice, with "
                    + earlier.delivery() + " and with " + channel.delivery() + ": keep one");
        }
    }

    List<Channel> declared() {
        return List.copyOf(byName.values());
    }

    /** In the order of their declaration. */
    Map<String, Channel> compile() {
        return byName.isEmpty() ? ImmutableMap.of(DIRECT.name(), DIRECT) : ImmutableMap.copyOf(byName);
    }
}
