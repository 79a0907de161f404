package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** How one family of AWS services reads requests and writes replies. */
public interface Protocol {

    /** Whether a request is in this protocol, as its head says. */
    boolean speaks(WireRequest request);

    /** The operation that a request names, if it names one. */
    Optional<String> operation(WireRequest request);

    /** The version of the API that a request asks for, in protocols where requests do. */
    default Optional<String> version(WireRequest request) {
        return Optional.empty();
    }

    /**
     * Sets the fields of an SDK request builder.
     *
     * @throws AwsError as AWS answers what cannot be read
     */
    void read(WireRequest request, SdkPojo builder);

    WireReply reply(String operation, SdkPojo response, String requestId);

    WireReply error(AwsError error, String requestId);
}
