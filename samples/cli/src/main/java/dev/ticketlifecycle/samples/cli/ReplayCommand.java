package dev.ticketlifecycle.samples.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the replays. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Replay the history of a desk: each act that the files show is judged by the rules that a live desk would have,"
                    + " and then carried out by an override, so that each ticket follows its log.",
        },
        subcommands = {ReplayLog.class, ReplayChats.class})
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Main.usage(spec);
    }
}
