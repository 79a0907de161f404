package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NetworkAclRow.EntryRow;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.PeerRow;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.TrafficRow;
import java.util.List;

/** What AWS makes and removes together with a VPC: its main route table, default network ACL and default security group. */
final class ImplicitObjects {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;

    ImplicitObjects(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
    }

    /** Makes all three and answers the main route table. */
    RouteTableRow makeFor(String vpcId) {
        makeNetworkAcl(vpcId);
        makeSecurityGroup(vpcId);
        return makeRouteTable(vpcId);
    }

    private RouteTableRow makeRouteTable(String vpcId) {
        RouteTableRow table = new RouteTableRow(cloud.newId(Ids.ROUTE_TABLE.prefix()), vpcId, List.of());
        tables.routeTables().put(table.id(), table);
        String association = cloud.newId(Ids.ROUTE_TABLE_ASSOCIATION.prefix());
        tables.routeTableAssociations().put(association, new RouteTableAssociationRow(association, table.id(), null));
        return table;
    }

    private void makeNetworkAcl(String vpcId) {
        String id = cloud.newId(Ids.NETWORK_ACL.prefix());
        EntryRow in = new EntryRow(false, 100, "-1", true, "0.0.0.0/0", null, null, null);
        EntryRow out = new EntryRow(true, 100, "-1", true, "0.0.0.0/0", null, null, null);
        tables.networkAcls().put(id, new NetworkAclRow(id, vpcId, true, List.of(out, in)));
    }

    private void makeSecurityGroup(String vpcId) {
        String id = cloud.newId(Ids.SECURITY_GROUP.prefix());
        tables.securityGroups()
                .put(id, new SecurityGroupRow(id, vpcId, SecurityGroupRow.DEFAULT, "default VPC security group"));
        makeRule(id, false, PeerRow.ofGroup(id));
        makeRule(id, true, PeerRow.ofCidr("0.0.0.0/0"));
    }

    private void makeRule(String groupId, boolean egress, PeerRow peer) {
        String id = cloud.newId(Ids.SECURITY_GROUP_RULE.prefix());
        tables.securityGroupRules().put(id, new SecurityGroupRuleRow(id, groupId, egress, TrafficRow.ALL, peer, null));
    }

    /** Removes what is left in a VPC when nothing of its owner's is in it any more. */
    void removeFrom(String vpcId) {
        for (RouteTableRow table : tables.routeTables().all()) {
            if (table.vpcId().equals(vpcId)) {
                removeRouteTable(table.id());
            }
        }
        for (NetworkAclRow acl : tables.networkAcls().all()) {
            if (acl.vpcId().equals(vpcId)) {
                tables.networkAcls().remove(acl.id());
                tags.remove(acl.id());
            }
        }
        for (SecurityGroupRow group : tables.securityGroups().all()) {
            if (group.vpcId().equals(vpcId)) {
                removeSecurityGroup(group.id());
            }
        }
    }

    private void removeRouteTable(String id) {
        tables.routeTables().remove(id);
        tags.remove(id);
        for (RouteTableAssociationRow association :
                tables.routeTableAssociations().all()) {
            if (association.routeTableId().equals(id)) {
                tables.routeTableAssociations().remove(association.id());
            }
        }
    }

    void removeSecurityGroup(String id) {
        tables.securityGroups().remove(id);
        tags.remove(id);
        for (SecurityGroupRuleRow rule : tables.securityGroupRules().all()) {
            if (rule.groupId().equals(id)) {
                tables.securityGroupRules().remove(rule.id());
                tags.remove(rule.id());
            }
        }
    }
}
