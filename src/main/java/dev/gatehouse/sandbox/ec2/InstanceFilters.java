package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.Tag;

/** The filters AWS documents for instances. */
final class InstanceFilters {

    // Documented for what no instance here ever has.
    private static final String NEVER = """
            affinity
            capacity-reservation-id
            capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id
            capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn
            host-id
            instance-lifecycle
            ipv6-address
            kernel-id
            network-interface.addresses.association.allocation-id
            network-interface.addresses.association.association-id
            network-interface.addresses.association.carrier-ip
            network-interface.association.allocation-id
            network-interface.association.association-id
            network-interface.addresses.association.customer-owned-ip
            network-interface.association.carrier-ip
            network-interface.association.customer-owned-ip
            network-interface.deny-all-igw-traffic
            network-interface.ipv4-prefixes.ipv4-prefix
            network-interface.ipv6-address
            network-interface.ipv6-addresses.ipv6-address
            network-interface.ipv6-addresses.is-primary-ipv6
            network-interface.ipv6-native
            network-interface.ipv6-prefixes.ipv6-prefix
            network-interface.operator.principal
            network-interface.outpost-arn
            network-interface.requester-id
            network-interface.tag-key
            network-interface.tag-value
            network-performance-options.bandwidth-weighting
            operator.principal
            outpost-arn
            placement-group-name
            placement-partition-number
            platform
            product-code
            product-code.type
            ramdisk-id
            requester-id
            spot-instance-request-id
            tpm-support
            """;

    private InstanceFilters() {}

    static Filters<Instance> forInstances(Cloud cloud, Function<Instance, String> reservation) {
        Filters<Instance> filters = new Filters<Instance>()
                .on("architecture", Instance::architectureAsString)
                .on("availability-zone", instance -> instance.placement().availabilityZone())
                .on("availability-zone-id", instance -> instance.placement().availabilityZoneId())
                .on("boot-mode", Instance::bootModeAsString)
                .on("capacity-reservation-specification.capacity-reservation-preference", instance -> "open")
                .on("client-token", Instance::clientToken)
                .on("current-instance-boot-mode", Instance::currentInstanceBootModeAsString)
                .on("dns-name", Instance::publicDnsName)
                .on("ebs-optimized", Instance::ebsOptimized)
                .on("ena-support", Instance::enaSupport)
                .on("enclave-options.enabled", instance -> false)
                .on("hibernation-options.configured", instance -> false)
                .on("hypervisor", Instance::hypervisorAsString)
                .on(
                        "iam-instance-profile.arn",
                        instance -> instance.iamInstanceProfile() == null
                                ? null
                                : instance.iamInstanceProfile().arn())
                .on(
                        "iam-instance-profile.id",
                        instance -> instance.iamInstanceProfile() == null
                                ? null
                                : instance.iamInstanceProfile().id())
                .on("image-id", Instance::imageId)
                .on("instance-id", Instance::instanceId)
                .on("instance-state-code", instance -> instance.state().code())
                .on("instance-state-name", instance -> instance.state().nameAsString())
                .on("instance-type", Instance::instanceTypeAsString)
                .onEach("instance.group-id", each(Instance::securityGroups, GroupIdentifier::groupId))
                .onEach("instance.group-name", each(Instance::securityGroups, GroupIdentifier::groupName))
                .on("ip-address", Instance::publicIpAddress)
                .on("key-name", Instance::keyName)
                .on("launch-index", Instance::amiLaunchIndex)
                .on("launch-time", Instance::launchTime)
                .on("maintenance-options.auto-recovery", instance -> "default")
                .on(
                        "metadata-options.http-endpoint",
                        instance -> instance.metadataOptions().httpEndpointAsString())
                .on("metadata-options.http-protocol-ipv4", instance -> "enabled")
                .on("metadata-options.http-protocol-ipv6", instance -> "disabled")
                .on(
                        "metadata-options.http-put-response-hop-limit",
                        instance -> instance.metadataOptions().httpPutResponseHopLimit())
                .on(
                        "metadata-options.http-tokens",
                        instance -> instance.metadataOptions().httpTokensAsString())
                .on(
                        "metadata-options.instance-metadata-tags",
                        instance -> instance.metadataOptions().instanceMetadataTagsAsString())
                .on("metadata-options.state", instance -> "applied")
                .on("monitoring-state", instance -> instance.monitoring().stateAsString())
                .on("operator.managed", instance -> false)
                .on("owner-id", instance -> cloud.account())
                .on("platform-details", Instance::platformDetails)
                .on("private-dns-name", Instance::privateDnsName)
                .on("private-dns-name-options.enable-resource-name-dns-a-record", instance -> false)
                .on("private-dns-name-options.enable-resource-name-dns-aaaa-record", instance -> false)
                .on("private-dns-name-options.hostname-type", instance -> "ip-name")
                .on("private-ip-address", Instance::privateIpAddress)
                .on("reason", Instance::stateTransitionReason)
                .on("reservation-id", reservation::apply)
                .on("root-device-name", Instance::rootDeviceName)
                .on("root-device-type", Instance::rootDeviceTypeAsString)
                .on("source-dest-check", Instance::sourceDestCheck)
                .on(
                        "state-reason-code",
                        instance -> instance.stateReason() == null
                                ? null
                                : instance.stateReason().code())
                .on(
                        "state-reason-message",
                        instance -> instance.stateReason() == null
                                ? null
                                : instance.stateReason().message())
                .on("subnet-id", Instance::subnetId)
                .on("tenancy", instance -> "default")
                .on("usage-operation", Instance::usageOperation)
                .on("usage-operation-update-time", Instance::usageOperationUpdateTime)
                .on("virtualization-type", Instance::virtualizationTypeAsString)
                .on("vpc-id", Instance::vpcId)
                .never(NEVER.split("\n"))
                .tagged(instance -> instance.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)));
        addDevices(filters);
        addInterfaces(filters);
        return filters;
    }

    private static void addDevices(Filters<Instance> filters) {
        filters.onEach(
                        "block-device-mapping.attach-time",
                        each(
                                Instance::blockDeviceMappings,
                                device -> device.ebs().attachTime()))
                .onEach(
                        "block-device-mapping.delete-on-termination",
                        each(
                                Instance::blockDeviceMappings,
                                device -> device.ebs().deleteOnTermination()))
                .onEach(
                        "block-device-mapping.device-name",
                        each(Instance::blockDeviceMappings, device -> device.deviceName()))
                .onEach(
                        "block-device-mapping.status",
                        each(
                                Instance::blockDeviceMappings,
                                device -> device.ebs().statusAsString()))
                .onEach(
                        "block-device-mapping.volume-id",
                        each(
                                Instance::blockDeviceMappings,
                                device -> device.ebs().volumeId()));
    }

    private static void addInterfaces(Filters<Instance> filters) {
        onInterface(filters, "network-interface-id", InstanceNetworkInterface::networkInterfaceId);
        onInterface(filters, "description", InstanceNetworkInterface::description);
        onInterface(filters, "mac-address", InstanceNetworkInterface::macAddress);
        onInterface(filters, "owner-id", InstanceNetworkInterface::ownerId);
        onInterface(filters, "private-dns-name", InstanceNetworkInterface::privateDnsName);
        onInterface(filters, "private-ip-address", InstanceNetworkInterface::privateIpAddress);
        onInterface(filters, "addresses.private-ip-address", InstanceNetworkInterface::privateIpAddress);
        onInterface(filters, "addresses.private-dns-name", InstanceNetworkInterface::privateDnsName);
        onInterface(filters, "addresses.primary", one -> true);
        onInterface(filters, "status", InstanceNetworkInterface::statusAsString);
        onInterface(filters, "source-dest-check", InstanceNetworkInterface::sourceDestCheck);
        onInterface(filters, "subnet-id", InstanceNetworkInterface::subnetId);
        onInterface(filters, "vpc-id", InstanceNetworkInterface::vpcId);
        onInterface(filters, "requester-managed", one -> false);
        onInterface(filters, "operator.managed", one -> false);
        onInterface(filters, "attachment.attachment-id", one -> one.attachment().attachmentId());
        onInterface(filters, "attachment.attach-time", one -> one.attachment().attachTime());
        onInterface(
                filters,
                "attachment.delete-on-termination",
                one -> one.attachment().deleteOnTermination());
        onInterface(filters, "attachment.device-index", one -> one.attachment().deviceIndex());
        onInterface(filters, "attachment.network-card-index", one -> 0);
        onInterface(filters, "attachment.status", one -> one.attachment().statusAsString());
        for (String prefix : List.of("association.", "addresses.association.")) {
            onAssociation(filters, prefix + "public-ip", InstanceNetworkInterfaceAssociation::publicIp);
            onAssociation(filters, prefix + "public-dns-name", InstanceNetworkInterfaceAssociation::publicDnsName);
            onAssociation(filters, prefix + "ip-owner-id", InstanceNetworkInterfaceAssociation::ipOwnerId);
        }
        onAssociation(filters, "public-dns-name", InstanceNetworkInterfaceAssociation::publicDnsName);
        filters.onEach(
                        "network-interface.attachment.instance-id",
                        instance -> instance.networkInterfaces().isEmpty() ? List.of() : List.of(instance.instanceId()))
                .onEach(
                        "network-interface.attachment.instance-owner-id",
                        each(Instance::networkInterfaces, InstanceNetworkInterface::ownerId))
                .onEach(
                        "network-interface.availability-zone",
                        instance -> instance.networkInterfaces().isEmpty()
                                ? List.of()
                                : List.of(instance.placement().availabilityZone()))
                .onEach(
                        "network-interface.group-id",
                        instance -> instance.networkInterfaces().stream()
                                .flatMap(one -> one.groups().stream())
                                .map(GroupIdentifier::groupId)
                                .toList())
                .onEach(
                        "network-interface.group-name",
                        instance -> instance.networkInterfaces().stream()
                                .flatMap(one -> one.groups().stream())
                                .map(GroupIdentifier::groupName)
                                .toList());
    }

    private static void onInterface(
            Filters<Instance> filters, String name, Function<InstanceNetworkInterface, @Nullable Object> value) {
        filters.onEach("network-interface." + name, each(Instance::networkInterfaces, value));
    }

    private static void onAssociation(
            Filters<Instance> filters,
            String name,
            Function<InstanceNetworkInterfaceAssociation, @Nullable Object> value) {
        onInterface(filters, name, one -> one.association() == null ? null : value.apply(one.association()));
    }

    private static <P> Function<Instance, Collection<String>> each(
            Function<Instance, List<P>> parts, Function<P, @Nullable Object> value) {
        return instance -> parts.apply(instance).stream()
                .flatMap(part -> Stream.ofNullable(value.apply(part)))
                .map(Object::toString)
                .toList();
    }

    /** Of the status of an instance, which {@code states} and {@code statuses} tell. */
    static Filters<InstanceHealth> forStatuses(Cloud cloud) {
        Zones zones = new Zones(cloud.region());
        return new Filters<InstanceHealth>()
                .on("availability-zone", one -> one.instance().place().zone())
                .on(
                        "availability-zone-id",
                        one -> zones.idOf(one.instance().place().zone()))
                .on(
                        "instance-state-code",
                        one -> InstanceDescriptions.state(one.state()).code())
                .on("instance-state-name", InstanceHealth::state)
                .on("instance-status.reachability", InstanceHealth::reachability)
                .on("instance-status.status", InstanceHealth::status)
                .on("system-status.reachability", InstanceHealth::systemReachability)
                .on("system-status.status", InstanceHealth::systemStatus)
                .on("operator.managed", one -> false)
                .never(
                        "event.code",
                        "event.description",
                        "event.instance-event-id",
                        "event.not-after",
                        "event.not-before",
                        "event.not-before-deadline",
                        "operator.principal",
                        "attached-ebs-status.status")
                .tagged(one -> Map.of());
    }
}
