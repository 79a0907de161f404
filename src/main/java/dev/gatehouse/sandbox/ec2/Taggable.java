package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.Optional;

/** What can bear tags: a resource that is there, of a noun whose kind has them. */
final class Taggable {

    private final Tables tables;
    private final DhcpOptionsSets dhcpOptions;

    Taggable(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.dhcpOptions = new DhcpOptionsSets(cloud);
    }

    /** The noun of an id that can be tagged, or AWS's error. */
    Ids check(String id) {
        Ids noun = Ids.nounOf(id)
                .filter(one -> one.resourceType() != null)
                .orElseThrow(() -> AwsError.of("InvalidID", "The ID '" + id + "' is not valid"));
        if (rows(noun).flatMap(rows -> rows.get(id)).isEmpty()) {
            throw noun.missing(id);
        }
        return noun;
    }

    /** Tags outlive what is deleted in the background; they are no longer to be seen then. */
    boolean isThere(String id) {
        return Ids.nounOf(id).flatMap(this::rows).flatMap(rows -> rows.get(id)).isPresent();
    }

    private Optional<Table<? extends Record>> rows(Ids noun) {
        return switch (noun) {
            case VPC -> Optional.of(tables.vpcs());
            case SUBNET -> Optional.of(tables.subnets());
            case INTERNET_GATEWAY -> Optional.of(tables.internetGateways());
            case ROUTE_TABLE -> Optional.of(tables.routeTables());
            case NETWORK_ACL -> Optional.of(tables.networkAcls());
            case SECURITY_GROUP -> Optional.of(tables.securityGroups());
            case SECURITY_GROUP_RULE -> Optional.of(tables.securityGroupRules());
            case ADDRESS -> Optional.of(tables.addresses());
            case NAT_GATEWAY -> Optional.of(tables.natGateways());
            case VPC_ENDPOINT -> Optional.of(tables.vpcEndpoints());
            case NETWORK_INTERFACE -> Optional.of(tables.networkInterfaces());
            case DHCP_OPTIONS -> Optional.of(dhcpOptions.rows());
            case INSTANCE -> Optional.of(tables.instances());
            case KEY_PAIR -> Optional.of(tables.keyPairs());
            case VOLUME -> Optional.of(tables.volumes());
            case LAUNCH_TEMPLATE -> Optional.of(tables.launchTemplates());
            case IMAGE, ROUTE_TABLE_ASSOCIATION, NETWORK_ACL_ASSOCIATION, ADDRESS_ASSOCIATION, VPC_CIDR_ASSOCIATION ->
                Optional.empty();
        };
    }
}
