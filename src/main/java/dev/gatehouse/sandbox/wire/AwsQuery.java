package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;

/** The query protocol of STS, IAM, RDS and other services of their age. */
public final class AwsQuery implements Protocol {

    private static final QueryReader READER = new QueryReader(AwsQuery::items);

    private final String namespace;

    public AwsQuery(String namespace) {
        this.namespace = namespace;
    }

    private static List<Parameter> items(Parameter list, ListTrait trait) {
        if (trait.isFlattened()) {
            return list.items();
        }
        String member = trait.memberLocationName() == null ? "member" : trait.memberLocationName();
        // AWS takes the general name too where the model has one of its own.
        return list.child(member)
                .or(() -> list.child("member"))
                .map(Parameter::items)
                .orElse(List.of());
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
        String result = operation + "Result";
        // Also around nothing: botocore reads on where the model has an output without members, as ELB's deletions do.
        Xml xml = new Xml().open(root, namespace).open(result);
        XmlFields.write(xml, response);
        xml.close(result);
        xml.open("ResponseMetadata")
                .leaf("RequestId", requestId)
                .close("ResponseMetadata")
                .close(root);
        return new WireReply(200, Ec2Query.XML, requestId, xml.bytes());
    }

    @Override
    public WireReply error(AwsError error, String requestId) {
        Xml xml = new Xml()
                .open("ErrorResponse", namespace)
                .open("Error")
                .leaf("Type", error.status() < 500 ? "Sender" : "Receiver")
                .leaf("Code", error.code())
                .leaf("Message", String.valueOf(error.getMessage()));
        error.members().forEach(xml::leaf);
        xml.close("Error").leaf("RequestId", requestId).close("ErrorResponse");
        return new WireReply(error.status(), Ec2Query.XML, requestId, xml.bytes());
    }
}
