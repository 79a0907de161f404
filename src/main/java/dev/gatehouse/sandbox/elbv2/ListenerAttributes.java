package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerAttributesResponse;

/** The attributes of listeners, of which only that about the server header has a default. */
public final class ListenerAttributes {

    private static final String SERVER = "routing.http.response.server.enabled";

    private final Tables tables;

    public ListenerAttributes(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public DescribeListenerAttributesResponse describeListenerAttributes(DescribeListenerAttributesRequest request) {
        return DescribeListenerAttributesResponse.builder()
                .attributes(shown(tables.listener(request.listenerArn())))
                .build();
    }

    public ModifyListenerAttributesResponse modifyListenerAttributes(ModifyListenerAttributesRequest request) {
        ListenerRow listener = tables.listener(request.listenerArn());
        Map<String, String> all = new LinkedHashMap<>(listener.attributes());
        for (ListenerAttribute attribute : request.attributes()) {
            String key = Validation.required(attribute.key(), "attributes.key");
            if (!key.startsWith("routing.http.")) {
                throw Validation.error("Attribute key '" + key + "' is not recognized");
            }
            all.put(key, Objects.requireNonNullElse(attribute.value(), ""));
        }
        ListenerRow changed = listener.withAttributes(all);
        tables.listeners().put(changed.arn(), changed);
        return ModifyListenerAttributesResponse.builder()
                .attributes(shown(changed))
                .build();
    }

    private static List<ListenerAttribute> shown(ListenerRow listener) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(SERVER, "true");
        all.putAll(listener.attributes());
        return all.entrySet().stream()
                .map(entry -> ListenerAttribute.builder()
                        .key(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }
}
