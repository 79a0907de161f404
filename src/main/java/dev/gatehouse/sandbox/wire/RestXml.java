package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** REST with XML bodies, as Route 53 speaks it. */
public final class RestXml implements Protocol {

    private final String namespace;
    private final Routes routes;
    private final Map<String, Integer> statuses;

    /**
     * @param client the SDK's client of the service, which knows its operations
     * @param statuses with which operations succeed if not with 200: the SDK does not keep what the model says
     */
    public RestXml(String namespace, Class<?> client, Map<String, Integer> statuses) {
        this.namespace = namespace;
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
        if (request.body().length > 0) {
            XmlReader.read(request.body(), builder);
        }
    }

    @Override
    public WireReply reply(String operation, SdkPojo response, String requestId) {
        String root = operation + "Response";
        Xml xml = new Xml().open(root, namespace);
        XmlFields.write(xml, response);
        xml.close(root);
        int status = statuses.getOrDefault(operation, 200);
        return new WireReply(status, Ec2Query.XML, requestId, RestHead.headers(response), xml.bytes());
    }

    @Override
    public WireReply error(AwsError error, String requestId) {
        return new AwsQuery(namespace).error(error, requestId);
    }
}
