package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.InterfaceServices.Service;
import dev.gatehouse.sandbox.ec2.VpcEndpointRow.InterfaceSideRow;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What AWS checks of an interface endpoint; its words as people report them (2020 to 2026). */
final class InterfaceEndpointChecks {

    private static final int PER_VPC = 50;

    private final Cloud cloud;
    private final Tables tables;
    private final InterfaceServices services;

    InterfaceEndpointChecks(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.services = new InterfaceServices(cloud.region());
    }

    Service service(@Nullable String name) {
        String wanted = Parameters.required(name, "ServiceName");
        return services.named(wanted)
                .orElseThrow(() ->
                        AwsError.of("InvalidServiceName", "The Vpc Endpoint Service '" + wanted + "' does not exist"));
    }

    void quota(String vpcId) {
        long there = tables.vpcEndpoints().all().stream()
                .filter(one -> one.side() != null && one.vpcId().equals(vpcId) && one.isThere(cloud.now()))
                .count();
        if (there >= cloud.quotas().of("interface-endpoints", PER_VPC)) {
            throw AwsError.of("VpcEndpointLimitExceeded", "The maximum number of VPC endpoints has been reached.");
        }
    }

    /** Subnets of the VPC, each in a zone of its own. */
    List<SubnetRow> subnets(List<String> ids, String vpcId) {
        Set<String> zones = new HashSet<>();
        return ids.stream()
                .distinct()
                .map(id -> subnet(id, vpcId))
                .peek(subnet -> {
                    if (!zones.add(subnet.zone())) {
                        throw AwsError.of(
                                "DuplicateSubnetsInSameZone",
                                "Found another VPC endpoint subnet in the availability zone of " + subnet.id()
                                        + ". VPC endpoint subnets should be in different availability zones supported"
                                        + " by the VPC endpoint service.");
                    }
                })
                .toList();
    }

    private SubnetRow subnet(String id, String vpcId) {
        SubnetRow subnet = tables.subnets()
                .get(id)
                .orElseThrow(
                        () -> AwsError.of("InvalidSubnetId.NotFound", "The subnet ID '" + id + "' does not exist"));
        if (!subnet.vpcId().equals(vpcId)) {
            throw AwsError.of("InvalidParameter", "Subnet " + id + " does not belong to the Vpc " + vpcId);
        }
        return subnet;
    }

    /** Groups of the VPC; its default group if none is named. */
    List<String> groups(List<String> ids, String vpcId) {
        if (ids.isEmpty()) {
            return List.of(new ServiceNetwork(cloud).defaultGroup(vpcId).id());
        }
        for (String id : ids) {
            SecurityGroupRow group = tables.securityGroups().get(id).orElseThrow(() -> Ids.SECURITY_GROUP.missing(id));
            if (!group.vpcId().equals(vpcId)) {
                throw AwsError.of("InvalidParameter", "Security group " + id + " does not belong to the Vpc " + vpcId);
            }
        }
        return ids.stream().distinct().toList();
    }

    /** Whether the service's own name can lead to the endpoint, in the VPC, beside the endpoints that are there. */
    void privateDns(Service service, VpcRow vpc, @Nullable String endpointId) {
        if (service.privateName() == null) {
            throw AwsError.of(
                    "InvalidParameter",
                    "Private DNS can't be enabled because the service " + service.name()
                            + " does not provide a private DNS name.");
        }
        if (!vpc.attributes().dnsSupport() || !vpc.attributes().dnsHostnames()) {
            throw AwsError.of(
                    "InvalidParameter",
                    "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to"
                            + " true for " + vpc.id());
        }
        boolean taken = tables.vpcEndpoints().all().stream()
                .filter(one -> one.isThere(cloud.now()) && !Objects.equals(one.id(), endpointId))
                .filter(one -> one.vpcId().equals(vpc.id()) && one.serviceName().equals(service.name()))
                .map(VpcEndpointRow::side)
                .anyMatch(side -> side != null && side.privateDns());
        if (taken) {
            throw AwsError.of(
                    "InvalidParameter",
                    "private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
                            + service.privateName() + " in the VPC " + vpc.id());
        }
    }

    /** AWS never leaves an interface without a group. */
    static void someGroup(InterfaceSideRow side) {
        if (side.groupIds().isEmpty()) {
            throw AwsError.of("InvalidParameter", "A VPC endpoint must have at least one security group.");
        }
    }
}
