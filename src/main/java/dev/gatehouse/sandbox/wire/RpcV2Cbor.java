package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Smithy's RPC v2: the operation in the path, one CBOR map each way. */
public final class RpcV2Cbor implements Protocol {

    private static final String CONTENT_TYPE = "application/cbor";
    private static final String HEADER = "smithy-protocol";
    private static final String NAME = "rpc-v2-cbor";

    private final Pattern path;
    private final JsonBodies bodies = new JsonBodies(new CBORMapper(), JsonTimes.TAGGED);

    /** @param service the service's name in its model, which is in the path */
    public RpcV2Cbor(String service) {
        this.path = Pattern.compile(".*/service/" + Pattern.quote(service) + "/operation/(\\w+)");
    }

    @Override
    public boolean speaks(WireRequest request) {
        return request.header(HEADER).filter(NAME::equals).isPresent();
    }

    @Override
    public Optional<String> operation(WireRequest request) {
        Matcher matcher = path.matcher(request.path());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public void read(WireRequest request, SdkPojo builder) {
        bodies.read(request.body(), builder);
    }

    @Override
    public WireReply reply(String operation, SdkPojo response, String requestId) {
        return new WireReply(200, CONTENT_TYPE, requestId, bodies.write(response)).with(HEADER, NAME);
    }

    @Override
    public WireReply error(AwsError error, String requestId) {
        return new WireReply(error.status(), CONTENT_TYPE, requestId, bodies.error("__type", "message", error))
                .with(HEADER, NAME)
                .with(QueryErrors.HEADER, QueryErrors.value(error));
    }
}
