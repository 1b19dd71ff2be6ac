import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketlifecycle.jackson2.LifecycleModule;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.vocabulary.Act;

/** A host that has a mapper of Jackson 2 as well. */
public final class MapperHost {

    private MapperHost() {}

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(LifecycleModule.of(Json.plain()));
        Act act = mapper.readValue(args[0], Act.class);
        System.out.println(mapper.writeValueAsString(act));
        System.out.println(mapper.readValue(mapper.writeValueAsString(act), Act.class).equals(act));
    }
}
