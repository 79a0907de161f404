package dev.gatehouse.sandbox.server;

import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Call;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Either how far to go, or until when. */
    record Travel(@Nullable Duration advance, @Nullable Instant now) {}

    record Time(Instant now) {}

    record Pace(String profile) {}

    record CallsMade(int reading, int mutating, Map<String, Integer> operations, List<Call> latest) {}

    private final Sandbox sandbox;

    public Controls(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    public WireReply handle(WireRequest request) {
        if (!request.method().equals("GET") && request.header("origin").isPresent()) {
            return refuse(403, "Web pages may not control the sandbox");
        }
        try {
            return ok(act(request.method() + " " + request.path().substring(PATH.length()), request.body()));
        } catch (NoSuchControl e) {
            return refuse(404, e.getMessage());
        } catch (JacksonException e) {
            return refuse(400, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return refuse(400, e.getMessage());
        }
    }

    private Object act(String control, byte[] body) {
        return switch (control) {
            case "GET /time" -> new Time(sandbox.clock().instant());
            case "POST /time" -> travel(read(body, Travel.class));
            case "GET /profile" -> new Pace(sandbox.profile().title());
            case "POST /profile" -> profile(read(body, Pace.class));
            case "GET /quotas" -> sandbox.quotas();
            case "POST /quotas" -> quotas(read(body, ObjectNode.class));
            case "GET /trouble" -> sandbox.troubles().list();
            case "POST /trouble" -> trouble(read(body, Trouble.class));
            case "DELETE /trouble" -> noTrouble();
            case "GET /calls" -> calls();
            case "DELETE /calls" -> noCalls();
            case "POST /reset" -> reset();
            default -> throw new NoSuchControl(control);
        };
    }

    private static <T> T read(byte[] body, Class<T> type) {
        T value = JSON.readValue(body, type);
        if (value == null) {
            throw new IllegalArgumentException("There is nothing in the request's body");
        }
        return value;
    }

    private Time travel(Travel travel) {
        if (travel.advance() != null) {
            sandbox.clock().advance(travel.advance());
        }
        if (travel.now() != null) {
            sandbox.clock().set(travel.now());
        }
        return new Time(sandbox.clock().instant());
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
        return new Time(sandbox.clock().instant());
    }

    private static WireReply ok(Object answer) {
        return json(200, JSON.valueToTree(answer));
    }

    private static WireReply refuse(int status, @Nullable String why) {
        return json(status, JSON.createObjectNode().put("error", why));
    }

    private static WireReply json(int status, JsonNode body) {
        return new WireReply(status, "application/json", "", JSON.writeValueAsBytes(body));
    }

    private static final class NoSuchControl extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NoSuchControl(String control) {
            super("There is no " + control + " under " + PATH, null, false, false);
        }
    }
}
