package dev.ticketlifecycle.stage;

import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.Optional;

/**
 * How the gate enters this room; no host calls it.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class StageRoom {

    private StageRoom() {}

    /**
     * Carries out a command that no rule refuses.
     *
     * @param command the command
     * @param call the call
     * @param stage where the ticket stands
     * @param lifecycle the lifecycle's name
     * @param version the lifecycle's version
     */
    public static void carryOut(StageCommand command, Call call, Stage stage, String lifecycle, int version) {
        if (command instanceof StageCommand.Open open) {
            call.emit(new StageEvent.Opened(
                    lifecycle,
                    version,
                    call.terms().initial(),
                    open.requester(),
                    open.category(),
                    open.attributes(),
                    open.matter(),
                    open.links()));
        } else if (command instanceof StageCommand.Describe describe) {
            stage.merged(describe.attributes());
            call.emit(new StageEvent.Described(describe.category(), describe.attributes(), describe.matter()));
        } else if (command instanceof StageCommand.Relate relate) {
            link(call, stage, relate.link());
        } else {
            move(call, stage);
        }
    }

    /**
     * Links the ticket to another, unless it is linked so already.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param link the link
     */
    public static void link(Call call, Stage stage, Link link) {
        if (!stage.links().contains(link)) {
            call.emit(new StageEvent.Linked(link));
        }
    }

    /**
     * Moves to where the call's command leads, if it leads anywhere else.
     *
     * @param call the call
     * @param stage where the ticket stands
     */
    public static void move(Call call, Stage stage) {
        Status to = call.target();
        if (to != null && !to.equals(stage.status())) {
            call.emit(new StageEvent.Moved(stage.status(), to, reason(call.command(), to)));
        }
    }

    private static Optional<PauseReason> reason(Command command, Status to) {
        if (to.awaits().isEmpty()) {
            return Optional.empty();
        }
        return command instanceof StageCommand.Wait wait && wait.reason().isPresent()
                ? wait.reason()
                : Optional.of(PauseReason.usual(to.awaits().get()));
    }
}
