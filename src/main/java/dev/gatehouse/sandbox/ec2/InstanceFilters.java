package dev.gatehouse.sandbox.ec2;

import java.util.Map;

/** The filters AWS documents for instances; as there are none, all that matters is whether a filter exists. */
final class InstanceFilters {

    private static final String INSTANCES = """
            affinity
            architecture
            availability-zone
            availability-zone-id
            block-device-mapping.attach-time
            block-device-mapping.delete-on-termination
            block-device-mapping.device-name
            block-device-mapping.status
            block-device-mapping.volume-id
            boot-mode
            capacity-reservation-id
            capacity-reservation-specification.capacity-reservation-preference
            capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id
            capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn
            client-token
            current-instance-boot-mode
            dns-name
            ebs-optimized
            ena-support
            enclave-options.enabled
            hibernation-options.configured
            host-id
            hypervisor
            iam-instance-profile.arn
            iam-instance-profile.id
            image-id
            instance-id
            instance-lifecycle
            instance-state-code
            instance-state-name
            instance-type
            instance.group-id
            instance.group-name
            ip-address
            ipv6-address
            kernel-id
            key-name
            launch-index
            launch-time
            maintenance-options.auto-recovery
            metadata-options.http-endpoint
            metadata-options.http-protocol-ipv4
            metadata-options.http-protocol-ipv6
            metadata-options.http-put-response-hop-limit
            metadata-options.http-tokens
            metadata-options.instance-metadata-tags
            metadata-options.state
            monitoring-state
            network-interface.addresses.association.allocation-id
            network-interface.addresses.association.association-id
            network-interface.addresses.association.carrier-ip
            network-interface.addresses.association.customer-owned-ip
            network-interface.addresses.association.ip-owner-id
            network-interface.addresses.association.public-dns-name
            network-interface.addresses.association.public-ip
            network-interface.addresses.primary
            network-interface.addresses.private-dns-name
            network-interface.addresses.private-ip-address
            network-interface.association.allocation-id
            network-interface.association.association-id
            network-interface.association.carrier-ip
            network-interface.association.customer-owned-ip
            network-interface.association.ip-owner-id
            network-interface.association.public-dns-name
            network-interface.association.public-ip
            network-interface.attachment.attach-time
            network-interface.attachment.attachment-id
            network-interface.attachment.delete-on-termination
            network-interface.attachment.device-index
            network-interface.attachment.instance-id
            network-interface.attachment.instance-owner-id
            network-interface.attachment.network-card-index
            network-interface.attachment.status
            network-interface.availability-zone
            network-interface.deny-all-igw-traffic
            network-interface.description
            network-interface.group-id
            network-interface.group-name
            network-interface.ipv4-prefixes.ipv4-prefix
            network-interface.ipv6-address
            network-interface.ipv6-addresses.ipv6-address
            network-interface.ipv6-addresses.is-primary-ipv6
            network-interface.ipv6-native
            network-interface.ipv6-prefixes.ipv6-prefix
            network-interface.mac-address
            network-interface.network-interface-id
            network-interface.operator.managed
            network-interface.operator.principal
            network-interface.outpost-arn
            network-interface.owner-id
            network-interface.private-dns-name
            network-interface.private-ip-address
            network-interface.public-dns-name
            network-interface.requester-id
            network-interface.requester-managed
            network-interface.status
            network-interface.source-dest-check
            network-interface.subnet-id
            network-interface.tag-key
            network-interface.tag-value
            network-interface.vpc-id
            network-performance-options.bandwidth-weighting
            operator.managed
            operator.principal
            outpost-arn
            owner-id
            placement-group-name
            placement-partition-number
            platform
            platform-details
            private-dns-name
            private-dns-name-options.enable-resource-name-dns-a-record
            private-dns-name-options.enable-resource-name-dns-aaaa-record
            private-dns-name-options.hostname-type
            private-ip-address
            product-code
            product-code.type
            ramdisk-id
            reason
            requester-id
            reservation-id
            root-device-name
            root-device-type
            source-dest-check
            spot-instance-request-id
            state-reason-code
            state-reason-message
            subnet-id
            tenancy
            tpm-support
            usage-operation
            usage-operation-update-time
            virtualization-type
            vpc-id
            """;

    private static final String STATUSES = """
            availability-zone
            availability-zone-id
            event.code
            event.description
            event.instance-event-id
            event.not-after
            event.not-before
            event.not-before-deadline
            instance-state-code
            instance-state-name
            instance-status.reachability
            instance-status.status
            operator.managed
            operator.principal
            system-status.reachability
            system-status.status
            attached-ebs-status.status
            """;

    private InstanceFilters() {}

    static Filters<String> forInstances() {
        return new Filters<String>().never(INSTANCES.split("\n")).tagged(id -> Map.of());
    }

    static Filters<String> forStatuses() {
        return new Filters<String>().never(STATUSES.split("\n"));
    }
}
