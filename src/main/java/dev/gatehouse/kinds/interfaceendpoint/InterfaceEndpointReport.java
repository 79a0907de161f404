package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** What AWS says of an endpoint, in our words. */
final class InterfaceEndpointReport {

    private InterfaceEndpointReport() {}

    /** Empty for what is deleted, for endpoints of other types, and for those that a service of AWS made for itself. */
    static Optional<Present<InterfaceEndpointSpec>> present(VpcEndpoint endpoint) {
        boolean isOurs = "interface".equalsIgnoreCase(endpoint.vpcEndpointTypeAsString())
                && !Boolean.TRUE.equals(endpoint.requesterManaged())
                && !state(endpoint).equals("deleted");
        return isOurs ? Optional.of(described(endpoint)) : Optional.empty();
    }

    private static Present<InterfaceEndpointSpec> described(VpcEndpoint endpoint) {
        return new Present<>(
                endpoint.vpcEndpointId(),
                new InterfaceEndpointSpec(
                        Ref.external(endpoint.vpcId()),
                        endpoint.serviceName(),
                        endpoint.subnetIds().stream()
                                .map(Ref::<SubnetSpec>external)
                                .toList(),
                        endpoint.groups().stream()
                                .map(group -> Ref.<SecurityGroupSpec>external(group.groupId()))
                                .toList(),
                        Boolean.TRUE.equals(endpoint.privateDnsEnabled()),
                        endpoint.policyDocument(),
                        Ec2Tags.visible(endpoint.tags())),
                readiness(endpoint),
                attributes(endpoint),
                Ec2Tags.ownership(endpoint.tags()));
    }

    private static Map<String, String> attributes(VpcEndpoint endpoint) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("state", state(endpoint));
        attributes.put("serviceName", endpoint.serviceName());
        endpoint.dnsEntries().stream()
                .filter(entry -> entry.dnsName() != null)
                .findFirst()
                .ifPresent(entry -> attributes.put("dnsName", entry.dnsName()));
        return attributes;
    }

    private static Readiness readiness(VpcEndpoint endpoint) {
        String state = state(endpoint);
        return switch (state) {
            case "available" -> Readiness.READY;
            case "failed", "rejected", "expired" ->
                new Readiness.Failed(
                        endpoint.lastError() == null
                                ? state
                                : endpoint.lastError().code() + ": "
                                        + endpoint.lastError().message());
            default -> new Readiness.InProgress(state);
        };
    }

    /** AWS was seen to write both {@code pending} and {@code Pending}. */
    private static String state(VpcEndpoint endpoint) {
        return String.valueOf(endpoint.stateAsString()).toLowerCase(Locale.ROOT);
    }
}
