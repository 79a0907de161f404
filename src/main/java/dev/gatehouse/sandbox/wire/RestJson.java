package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.databind.json.JsonMapper;

/** REST with JSON bodies, as EFS speaks it. */
public final class RestJson implements Protocol {

    private static final String JSON = "application/json";

    private final Routes routes;
    private final Map<String, Integer> statuses;
    private final JsonBodies bodies = new JsonBodies(JsonMapper.shared(), JsonTimes.SECONDS);

    /**
     * @param client the SDK's client of the service, which knows its operations
     * @param statuses with which operations succeed if not with 200: the SDK does not keep what the model says
     */
    public RestJson(Class<?> client, Map<String, Integer> statuses) {
        this.routes = new Routes(client);
        this.statuses = Map.copyOf(statuses);
    }

    @Override
    public boolean speaks(WireRequest request) {
        return true;
    }

    @Override
    public Optional<String> operation(WireRequest request) {
        return routes.match(request).map(Route.Match::operation);
    }

    @Override
    public void read(WireRequest request, SdkPojo builder) {
        Map<String, String> labels =
                routes.match(request).map(Route.Match::labels).orElse(Map.of());
        RestHead.read(request, labels, builder);
        bodies.read(request.body(), builder);
    }

    @Override
    public WireReply reply(String operation, SdkPojo response, String requestId) {
        int status = statuses.getOrDefault(operation, 200);
        byte[] body = status == 204 ? new byte[0] : bodies.write(response);
        return new WireReply(status, JSON, requestId, RestHead.headers(response), body);
    }

    @Override
    public WireReply error(AwsError error, String requestId) {
        return new WireReply(error.status(), JSON, requestId, bodies.error("ErrorCode", "Message", error))
                .with("x-amzn-errortype", error.code());
    }
}
