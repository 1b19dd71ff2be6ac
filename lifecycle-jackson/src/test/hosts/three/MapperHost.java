import dev.ticketlifecycle.jackson3.LifecycleModule;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.vocabulary.Act;
import tools.jackson.databind.json.JsonMapper;

/** A host that has a mapper of Jackson 3 as well. */
public final class MapperHost {

    private MapperHost() {}

    public static void main(String[] args) {
        JsonMapper mapper =
                JsonMapper.builder().addModule(LifecycleModule.of(Json.plain())).build();
        Act act = mapper.readValue(args[0], Act.class);
        System.out.println(mapper.writeValueAsString(act));
        System.out.println(mapper.readValue(mapper.writeValueAsString(act), Act.class).equals(act));
    }
}
