package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.PeerRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** How a security group is shown, and the filters that look at what is shown. */
final class SecurityGroupDescriptions {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Permissions permissions;

    SecurityGroupDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.permissions = new Permissions(cloud);
    }

    Filters<SecurityGroupRow> filters() {
        Filters<SecurityGroupRow> filters = new Filters<SecurityGroupRow>()
                .on("description", SecurityGroupRow::description)
                .on("group-id", SecurityGroupRow::id)
                .on("group-name", SecurityGroupRow::name)
                .on("owner-id", group -> cloud.account())
                .on("vpc-id", SecurityGroupRow::vpcId)
                .tagged(group -> tags.map(group.id()));
        onRules(filters, "ip-permission.", false);
        onRules(filters, "egress.ip-permission.", true);
        return filters;
    }

    private void onRules(Filters<SecurityGroupRow> filters, String prefix, boolean egress) {
        filters.onEach(prefix + "cidr", each(egress, rule -> rule.peer().cidr()))
                .onEach(prefix + "ipv6-cidr", each(egress, rule -> rule.peer().cidr6()))
                .onEach(
                        prefix + "prefix-list-id",
                        each(egress, rule -> rule.peer().prefixListId()))
                .onEach(prefix + "group-id", each(egress, rule -> rule.peer().securityGroupId()))
                .onEach(prefix + "group-name", each(egress, rule -> groupName(rule.peer())))
                .onEach(prefix + "user-id", each(egress, this::userId))
                .onEach(prefix + "protocol", each(egress, rule -> rule.traffic().protocol()))
                .onEach(
                        prefix + "from-port",
                        each(egress, rule -> port(rule, rule.traffic().from())))
                .onEach(
                        prefix + "to-port",
                        each(egress, rule -> port(rule, rule.traffic().to())));
    }

    /** For any number of them: the rules of all are gone through once. */
    Function<SecurityGroupRow, SecurityGroup> describing() {
        Map<String, Map<Boolean, List<SecurityGroupRuleRow>>> rules = tables.securityGroupRules().all().stream()
                .collect(Collectors.groupingBy(
                        SecurityGroupRuleRow::groupId, Collectors.partitioningBy(SecurityGroupRuleRow::egress)));
        return group -> describe(group, rules.getOrDefault(group.id(), Map.of()));
    }

    private SecurityGroup describe(SecurityGroupRow group, Map<Boolean, List<SecurityGroupRuleRow>> rules) {
        return SecurityGroup.builder()
                .groupId(group.id())
                .groupName(group.name())
                .description(group.description())
                .vpcId(group.vpcId())
                .ownerId(cloud.account())
                .securityGroupArn(arn(group))
                .ipPermissions(permissions.shown(rules.getOrDefault(false, List.of())))
                .ipPermissionsEgress(permissions.shown(rules.getOrDefault(true, List.of())))
                .tags(tags.list(group.id()))
                .build();
    }

    String arn(SecurityGroupRow group) {
        return "arn:aws:ec2:" + cloud.region() + ":" + cloud.account() + ":security-group/" + group.id();
    }

    private Function<SecurityGroupRow, Collection<String>> each(
            boolean egress, Function<SecurityGroupRuleRow, @Nullable String> value) {
        return group -> List.copyOf(tables.rulesOf(group.id(), egress).stream()
                .map(value)
                .filter(Objects::nonNull)
                .toList());
    }

    private @Nullable String groupName(PeerRow peer) {
        String id = peer.securityGroupId();
        return id == null
                ? null
                : tables.securityGroups().get(id).map(SecurityGroupRow::name).orElse(null);
    }

    private @Nullable String userId(SecurityGroupRuleRow rule) {
        return rule.peer().securityGroupId() == null ? null : cloud.account();
    }

    private static @Nullable String port(SecurityGroupRuleRow rule, int port) {
        return Traffic.isRanged(rule.traffic()) ? String.valueOf(port) : null;
    }
}
