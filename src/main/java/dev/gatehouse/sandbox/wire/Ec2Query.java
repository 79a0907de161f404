package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** EC2's variant of the query protocol: flat lists, no result wrapper, its own error document. */
public final class Ec2Query implements Protocol {

    static final String XML = "text/xml;charset=UTF-8";
    private static final QueryReader READER = new QueryReader((list, trait) -> list.items());

    private final String namespace;

    public Ec2Query(String namespace) {
        this.namespace = namespace;
    }

    @Override
    public boolean speaks(WireRequest request) {
        return true;
    }

    @Override
    public Optional<String> operation(WireRequest request) {
        return request.parameter("Action");
    }

    @Override
    public Optional<String> version(WireRequest request) {
        return request.parameter("Version");
    }

    @Override
    public void read(WireRequest request, SdkPojo builder) {
        READER.read(request.parameters(), builder);
    }

    @Override
    public WireReply reply(String operation, SdkPojo response, String requestId) {
        String root = operation + "Response";
        Xml xml = new Xml().open(root, namespace).leaf("requestId", requestId);
        if (response.sdkFields().isEmpty()) {
            // AWS says so where the model has no members, and scripts of old look for it.
            xml.leaf("return", "true");
        }
        XmlFields.write(xml, response);
        xml.close(root);
        return new WireReply(200, XML, requestId, xml.bytes());
    }

    @Override
    public WireReply error(AwsError error, String requestId) {
        Xml xml = new Xml()
                .open("Response")
                .open("Errors")
                .open("Error")
                .leaf("Code", error.code())
                .leaf("Message", String.valueOf(error.getMessage()))
                .close("Error")
                .close("Errors")
                .leaf("RequestID", requestId)
                .close("Response");
        return new WireReply(error.status(), XML, requestId, xml.bytes());
    }
}
