package dev.gatehouse.kinds.instance;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.kinds.SshHost;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceAssociation;

/** What AWS says of an instance, in our words. */
final class InstanceReport {

    static final String STATE = "state";
    static final String ROOT_VOLUME = "rootVolume";
    static final String ASSOCIATION = "associationId";

    private static final Set<String> SETTLED = Set.of("running", "stopped");
    private static final Set<String> UP = Set.of("pending", "running");
    private static final String OF_AWS = "amazon";

    private InstanceReport() {}

    /** Those of Auto Scaling groups are the groups'; what is terminated is gone, and what has lost its network all but. */
    static boolean isOfThisKind(Instance instance) {
        return !instance.state().nameAsString().equals("terminated")
                && instance.subnetId() != null
                && Objects.equals(instance.rootDeviceTypeAsString(), "ebs")
                && instance.instanceLifecycle() == null
                && instance.tags().stream().noneMatch(tag -> tag.key().equals("aws:autoscaling:groupName"));
    }

    /** Whether AWS takes changes to it. */
    static boolean isSettled(Present<InstanceSpec> observed) {
        return SETTLED.contains(state(observed));
    }

    static String state(Present<InstanceSpec> observed) {
        return observed.attributes().getOrDefault(STATE, "");
    }

    static List<Present<InstanceSpec>> all(InstanceSight sight) {
        return sight.instances().stream()
                .filter(instance ->
                        RootVolumeType.named(sight.volumeOf(instance).type()).isPresent())
                .map(instance -> new Present<>(
                        instance.instanceId(),
                        spec(instance, sight),
                        readiness(instance.state().nameAsString()),
                        attributes(instance, sight),
                        Ec2Tags.ownership(instance.tags())))
                .toList();
    }

    private static InstanceSpec spec(Instance instance, InstanceSight sight) {
        Map<String, String> tags = new TreeMap<>();
        instance.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        RootVolume volume = sight.volumeOf(instance);
        return new InstanceSpec(
                InstanceMarks.image(tags).orElse(instance.imageId()),
                instance.instanceTypeAsString(),
                Ref.external(instance.subnetId()),
                instance.securityGroups().stream()
                        .map(group -> Ref.<SecurityGroupSpec>external(group.groupId()))
                        .toList(),
                instance.keyName() == null ? null : Ref.external(instance.keyName()),
                profile(instance),
                InstanceMarks.publicAddress(tags).orElseGet(() -> publicAddress(instance)),
                sight.addressOf(instance)
                        .map(address -> Ref.<ElasticIpSpec>external(address.allocationId()))
                        .orElse(null),
                UserData.decoded(sight.detailsOf(instance).userData()),
                Boolean.TRUE.equals(instance.sourceDestCheck()),
                UP.contains(instance.state().nameAsString()),
                InstanceMarks.privateAddress(tags).orElse(null),
                volume.size(),
                RootVolumeType.named(volume.type()).orElseThrow(),
                volume.encrypted(),
                Set.of("enabled", "pending").contains(instance.monitoring().stateAsString()),
                sight.detailsOf(instance).terminationProtection(),
                "required".equals(instance.metadataOptions().httpTokensAsString()),
                instance.metadataOptions().httpPutResponseHopLimit(),
                Ec2Tags.visible(instance.tags()));
    }

    private static @Nullable Ref<InstanceProfileSpec> profile(Instance instance) {
        if (instance.iamInstanceProfile() == null) {
            return null;
        }
        String arn = instance.iamInstanceProfile().arn();
        return Ref.external(arn.substring(arn.lastIndexOf('/') + 1));
    }

    private static PublicAddress publicAddress(Instance instance) {
        return association(instance).stream().anyMatch(one -> OF_AWS.equals(one.ipOwnerId()))
                ? PublicAddress.YES
                : PublicAddress.NO;
    }

    private static Optional<InstanceNetworkInterfaceAssociation> association(Instance instance) {
        return instance.networkInterfaces().stream().findFirst().map(InstanceNetworkInterface::association);
    }

    private static Readiness readiness(String state) {
        return SETTLED.contains(state) ? Readiness.READY : new Readiness.InProgress(state);
    }

    private static Map<String, String> attributes(Instance instance, InstanceSight sight) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(STATE, instance.state().nameAsString());
        attributes.put("imageId", instance.imageId());
        put(attributes, "zone", instance.placement().availabilityZone());
        put(attributes, "privateIp", instance.privateIpAddress());
        put(attributes, "privateName", instance.privateDnsName());
        put(attributes, SshHost.PUBLIC_ADDRESS, instance.publicIpAddress());
        put(attributes, "publicName", instance.publicDnsName());
        put(attributes, ROOT_VOLUME, sight.volumeOf(instance).id());
        put(
                attributes,
                ASSOCIATION,
                sight.addressOf(instance).map(Address::associationId).orElse(null));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            attributes.put(name, value);
        }
    }
}
