package dev.gatehouse.sandbox.server;

import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Call;
import dev.gatehouse.sandbox.gateway.Hardship;
import dev.gatehouse.sandbox.gateway.Hostility;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people and tests may do to a sandbox that nobody can do to AWS, as JSON under {@code /_sandbox}. */
public final class Controls {

    public static final String PATH = "/_sandbox";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** How far to go, or until when; and how fast from there. */
    record Travel(
            @Nullable Duration advance,
            @Nullable Instant now,
            @Nullable Integer speed) {}

    record Time(Instant now, int speed) {}

    record Pace(String profile) {}

    /** Which (all, if none is named), for how long (until it is ended, if nothing is said), by which seed. */
    record Hardships(
            @Nullable Set<Hardship> hardships,
            @Nullable Duration lasting,
            @Nullable Long seed) {}

    record CallsMade(int reading, int mutating, Map<String, Integer> operations, List<Call> latest) {}

    private final Sandbox sandbox;
    private final Map<String, Function<byte[], Object>> controls = new LinkedHashMap<>();

    public Controls(Sandbox sandbox) {
        this.sandbox = sandbox;
        controls.put("GET /", body -> controls.keySet());
        controls.put("GET /time", body -> time());
        controls.put("POST /time", body -> travel(read(body, Travel.class)));
        controls.put("GET /profile", body -> new Pace(sandbox.profile().title()));
        controls.put("POST /profile", body -> profile(read(body, Pace.class)));
        controls.put("GET /quotas", body -> sandbox.quotas());
        controls.put("POST /quotas", body -> quotas(read(body, ObjectNode.class)));
        controls.put("GET /trouble", body -> sandbox.troubles().list());
        controls.put("POST /trouble", body -> trouble(read(body, Trouble.class)));
        controls.put("DELETE /trouble", body -> noTrouble());
        controls.put("GET /hostility", body -> sandbox.adversity().hostility());
        controls.put("POST /hostility", body -> hostility(read(body, Hardships.class)));
        controls.put("DELETE /hostility", body -> noHostility());
        controls.put("GET /calls", body -> calls());
        controls.put("DELETE /calls", body -> noCalls());
        controls.put("POST /reset", body -> reset());
        ComputeControls compute = new ComputeControls(sandbox);
        controls.put("POST /compute", body -> compute.compute(read(body, ComputeControls.Whose.class)));
        controls.put("POST /load", body -> compute.load(read(body, ComputeControls.Load.class)));
        controls.put("POST /requests", body -> compute.requests(read(body, ComputeControls.Requests.class)));
        controls.put("POST /health", body -> compute.health(read(body, ComputeControls.Health.class)));
        controls.put("POST /zones", body -> compute.zone(read(body, ComputeControls.Zone.class)));
    }

    public WireReply handle(WireRequest request) {
        if (!request.method().equals("GET") && request.header("origin").isPresent()) {
            return refuse(403, "Web pages may not control the sandbox");
        }
        String name = request.method() + " " + request.path().substring(PATH.length());
        Function<byte[], Object> control = controls.get(name);
        if (control == null) {
            return refuse(404, "There is no " + name + "; there are " + String.join(", ", controls.keySet()));
        }
        try {
            return json(200, JSON.valueToTree(control.apply(request.body())));
        } catch (JacksonException e) {
            return refuse(400, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return refuse(400, e.getMessage());
        }
    }

    private static <T> T read(byte[] body, Class<T> type) {
        T value = JSON.readValue(body, type);
        if (value == null) {
            throw new IllegalArgumentException("There is nothing in the request's body");
        }
        return value;
    }

    private Time time() {
        return new Time(sandbox.clock().instant(), sandbox.clock().speed());
    }

    private Time travel(Travel travel) {
        if (travel.advance() != null) {
            sandbox.clock().advance(travel.advance());
        }
        if (travel.now() != null) {
            sandbox.clock().set(travel.now());
        }
        if (travel.speed() != null) {
            sandbox.clock().speed(travel.speed());
        }
        return time();
    }

    private Pace profile(Pace wanted) {
        sandbox.profile(Profile.of(wanted.profile())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no profile " + wanted.profile() + "; there are " + Profile.titles())));
        return new Pace(sandbox.profile().title());
    }

    /** Those that are named; the others stay. */
    private Quotas quotas(ObjectNode named) {
        ObjectNode all = JSON.valueToTree(sandbox.quotas());
        sandbox.quotas(JSON.treeToValue(all.setAll(named), Quotas.class));
        return sandbox.quotas();
    }

    private List<Trouble> trouble(Trouble trouble) {
        sandbox.troubles().add(trouble);
        return sandbox.troubles().list();
    }

    private List<Trouble> noTrouble() {
        sandbox.troubles().clear();
        return sandbox.troubles().list();
    }

    private Hostility hostility(Hardships wanted) {
        Set<Hardship> which = wanted.hardships() == null ? EnumSet.allOf(Hardship.class) : wanted.hardships();
        Instant until =
                wanted.lasting() == null ? null : sandbox.clock().instant().plus(wanted.lasting());
        sandbox.adversity().begin(new Hostility(which, until, wanted.seed() == null ? 0 : wanted.seed()));
        return sandbox.adversity().hostility();
    }

    private Hostility noHostility() {
        sandbox.adversity().end();
        return sandbox.adversity().hostility();
    }

    private CallsMade calls() {
        return new CallsMade(
                sandbox.calls().reading(),
                sandbox.calls().mutating(),
                sandbox.calls().counts(),
                sandbox.calls().latest());
    }

    private CallsMade noCalls() {
        sandbox.calls().clear();
        return calls();
    }

    private Time reset() {
        sandbox.reset();
        return time();
    }

    private static WireReply refuse(int status, @Nullable String why) {
        return json(status, JSON.createObjectNode().put("error", why));
    }

    private static WireReply json(int status, JsonNode body) {
        return new WireReply(status, "application/json", "", JSON.writeValueAsBytes(body));
    }
}
