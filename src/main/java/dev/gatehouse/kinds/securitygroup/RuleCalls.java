package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Makes the calls that change one group's rules: those of one direction and one sort together, and additions first. */
final class RuleCalls {

    private final Ec2Client ec2;
    private final String group;

    RuleCalls(Ec2Client ec2, String group) {
        this.ec2 = ec2;
        this.group = group;
    }

    /** What is allowed before and after is allowed all the time. */
    void make(List<Rule> observed, List<Rule> desired) {
        Map<Rule, String> there = descriptions(observed);
        Map<Rule, String> wanted = descriptions(desired);
        List<Rule> coming = desired.stream()
                .filter(rule -> !there.containsKey(rule.undescribed()))
                .toList();
        List<Rule> described = desired.stream()
                .filter(rule -> there.containsKey(rule.undescribed()))
                .filter(rule -> !Objects.equals(there.get(rule.undescribed()), text(rule)))
                .toList();
        List<Rule> going = observed.stream()
                .filter(rule -> !wanted.containsKey(rule.undescribed()))
                .toList();
        for (Direction direction : Direction.values()) {
            exchange(direction, permissions(coming, direction), permissions(going, direction));
            describe(direction, permissions(described, direction));
        }
    }

    /** Where the quota leaves no room for both, the old ones make way. */
    private void exchange(Direction direction, List<IpPermission> coming, List<IpPermission> going) {
        try {
            authorize(direction, coming);
            revoke(direction, going);
        } catch (Ec2Exception refused) {
            if (going.isEmpty() || !Faults.code(refused).equals("RulesPerSecurityGroupLimitExceeded")) {
                throw refused;
            }
            revoke(direction, going);
            authorize(direction, coming);
        }
    }

    /** Revokes these; those that are gone already are no matter. */
    void drop(List<Rule> going) {
        for (Direction direction : Direction.values()) {
            List<IpPermission> permissions = permissions(going, direction);
            try {
                revoke(direction, permissions);
            } catch (Ec2Exception refused) {
                if (!Faults.code(refused).equals("InvalidPermission.NotFound")
                        && !Faults.code(refused).equals("InvalidGroup.NotFound")) {
                    throw refused;
                }
                // AWS revokes all or nothing: one that is gone keeps the others.
                permissions.forEach(one -> Faults.absentIsSuccess(() -> revoke(direction, List.of(one))));
            }
        }
    }

    private static Map<Rule, String> descriptions(List<Rule> rules) {
        Map<Rule, String> descriptions = new HashMap<>();
        rules.forEach(rule -> descriptions.put(rule.undescribed(), text(rule)));
        return descriptions;
    }

    private static String text(Rule rule) {
        return Objects.requireNonNullElse(rule.description(), "");
    }

    private void authorize(Direction direction, List<IpPermission> permissions) {
        if (permissions.isEmpty()) {
            return;
        }
        switch (direction) {
            case INBOUND ->
                ec2.authorizeSecurityGroupIngress(
                        request -> request.groupId(group).ipPermissions(permissions));
            case OUTBOUND ->
                ec2.authorizeSecurityGroupEgress(
                        request -> request.groupId(group).ipPermissions(permissions));
        }
    }

    private void revoke(Direction direction, List<IpPermission> permissions) {
        if (permissions.isEmpty()) {
            return;
        }
        switch (direction) {
            case INBOUND ->
                ec2.revokeSecurityGroupIngress(request -> request.groupId(group).ipPermissions(permissions));
            case OUTBOUND ->
                ec2.revokeSecurityGroupEgress(request -> request.groupId(group).ipPermissions(permissions));
        }
    }

    private void describe(Direction direction, List<IpPermission> permissions) {
        if (permissions.isEmpty()) {
            return;
        }
        switch (direction) {
            case INBOUND ->
                ec2.updateSecurityGroupRuleDescriptionsIngress(
                        request -> request.groupId(group).ipPermissions(permissions));
            case OUTBOUND ->
                ec2.updateSecurityGroupRuleDescriptionsEgress(
                        request -> request.groupId(group).ipPermissions(permissions));
        }
    }

    private List<IpPermission> permissions(List<Rule> rules, Direction direction) {
        return rules.stream()
                .filter(rule -> rule.direction() == direction)
                .map(this::permission)
                .toList();
    }

    private IpPermission permission(Rule rule) {
        IpPermission.Builder permission =
                IpPermission.builder().ipProtocol(ObservedSecurityGroup.wire(rule.protocol()));
        if (rule.ports() != null) {
            permission.fromPort(rule.ports().from()).toPort(rule.ports().to());
        } else if (rule.icmp() != null) {
            permission.fromPort(rule.icmp().type()).toPort(rule.icmp().code());
        }
        if (rule.cidr() != null) {
            permission.ipRanges(IpRange.builder()
                    .cidrIp(rule.cidr().toString())
                    .description(rule.description())
                    .build());
        } else if (rule.cidr6() != null) {
            permission.ipv6Ranges(Ipv6Range.builder()
                    .cidrIpv6(rule.cidr6().toString())
                    .description(rule.description())
                    .build());
        } else if (rule.prefixList() != null) {
            permission.prefixListIds(PrefixListId.builder()
                    .prefixListId(rule.prefixList())
                    .description(rule.description())
                    .build());
        } else {
            permission.userIdGroupPairs(UserIdGroupPair.builder()
                    .groupId(rule.group() == null ? group : rule.group().externalId())
                    .description(rule.description())
                    .build());
        }
        return permission.build();
    }
}
