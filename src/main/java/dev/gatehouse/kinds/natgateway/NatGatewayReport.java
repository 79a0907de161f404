package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;

/** What AWS says of a NAT gateway, in our words. */
final class NatGatewayReport {

    private NatGatewayReport() {}

    /** AWS lists deleted ones for an hour; a Region-wide one (since late 2025) lies in no subnet. */
    static boolean isOfThisKind(NatGateway gateway) {
        return gateway.state() != NatGatewayState.DELETED && gateway.subnetId() != null;
    }

    static Present<NatGatewaySpec> present(NatGateway gateway) {
        Optional<NatGatewayAddress> address = primary(gateway);
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("state", gateway.stateAsString());
        address.ifPresent(found -> {
            put(attributes, "publicIp", found.publicIp());
            put(attributes, "privateIp", found.privateIp());
        });
        Ref<ElasticIpSpec> elasticIp = address.map(NatGatewayAddress::allocationId)
                .map(Ref::<ElasticIpSpec>external)
                .orElse(null);
        return new Present<>(
                gateway.natGatewayId(),
                new NatGatewaySpec(Ref.external(gateway.subnetId()), elasticIp, Ec2Tags.visible(gateway.tags())),
                readiness(gateway),
                attributes,
                Ec2Tags.ownership(gateway.tags()));
    }

    /** Secondary addresses are told as such; an only address may not be told to be the primary one. */
    private static Optional<NatGatewayAddress> primary(NatGateway gateway) {
        return gateway.natGatewayAddresses().stream()
                .filter(address -> !Boolean.FALSE.equals(address.isPrimary()))
                .findFirst();
    }

    private static Readiness readiness(NatGateway gateway) {
        return switch (gateway.state()) {
            case AVAILABLE -> Readiness.READY;
            case FAILED -> new Readiness.Failed(gateway.failureCode() + ": " + gateway.failureMessage());
            case PENDING, DELETING, DELETED, UNKNOWN_TO_SDK_VERSION ->
                new Readiness.InProgress(gateway.stateAsString());
        };
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
