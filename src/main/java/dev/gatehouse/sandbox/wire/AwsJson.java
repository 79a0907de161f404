package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.databind.json.JsonMapper;

/** AWS JSON 1.0 and 1.1: the operation in a header, one JSON object each way. */
public final class AwsJson implements Protocol {

    private final String contentType;
    private final String target;
    private final JsonBodies bodies = new JsonBodies(JsonMapper.shared(), JsonTimes.SECONDS);

    private AwsJson(String version, String target) {
        this.contentType = "application/x-amz-json-" + version;
        this.target = target + ".";
    }

    /** @param target what the names of operations begin with in the header {@code x-amz-target} */
    public static AwsJson version10(String target) {
        return new AwsJson("1.0", target);
    }

    public static AwsJson version11(String target) {
        return new AwsJson("1.1", target);
    }

    @Override
    public boolean speaks(WireRequest request) {
        return request.header("x-amz-target").isPresent();
    }

    @Override
    public Optional<String> operation(WireRequest request) {
        return request.header("x-amz-target")
                .filter(header -> header.startsWith(target))
                .map(header -> header.substring(target.length()));
    }

    @Override
    public void read(WireRequest request, SdkPojo builder) {
        bodies.read(request.body(), builder);
    }

    @Override
    public WireReply reply(String operation, SdkPojo response, String requestId) {
        return new WireReply(200, contentType, requestId, bodies.write(response));
    }

    @Override
    public WireReply error(AwsError error, String requestId) {
        return new WireReply(error.status(), contentType, requestId, bodies.error("__type", "message", error))
                .with(QueryErrors.HEADER, QueryErrors.value(error));
    }
}
