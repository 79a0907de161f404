package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** Brings security groups about. */
@Component
final class SecurityGroupDriver implements Driver<SecurityGroupSpec> {

    /** What AWS puts into a VPC's default group. */
    private static final List<Rule> AS_AWS_MADE_IT = List.of(
            new Rule(Direction.INBOUND, Protocol.ALL, null, null, null, null, true, null, null),
            new Rule(Direction.OUTBOUND, Protocol.ALL, null, null, Cidr.ANYWHERE, null, false, null, null));

    private final Clients clients;

    SecurityGroupDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<SecurityGroupSpec>> observe(Scope scope, Set<String> detailed) {
        return clients.ec2(scope).describeSecurityGroupsPaginator().securityGroups().stream()
                .map(ObservedSecurityGroup::present)
                .toList();
    }

    @Override
    public String create(Scope scope, SecurityGroupSpec desired, Creation creation) {
        Ec2Client ec2 = clients.ec2(scope);
        if (desired.defaultGroup()) {
            String id = defaultGroup(ec2, desired.vpc().externalId());
            ec2.createTags(request -> request.resources(id).tags(Ec2Tags.list(creation.tags())));
            return id;
        }
        return ec2.createSecurityGroup(request -> request.vpcId(desired.vpc().externalId())
                        .groupName(desired.groupName())
                        .description(desired.description())
                        .tagSpecifications(Ec2Tags.specification(ResourceType.SECURITY_GROUP, creation.tags())))
                .groupId();
    }

    private static String defaultGroup(Ec2Client ec2, String vpc) {
        Filter inVpc = Filter.builder().name("vpc-id").values(vpc).build();
        Filter named = Filter.builder()
                .name("group-name")
                .values(ObservedSecurityGroup.DEFAULT)
                .build();
        return ec2.describeSecurityGroupsPaginator(request -> request.filters(inVpc, named)).securityGroups().stream()
                .map(SecurityGroup::groupId)
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible("the default security group of " + vpc));
    }

    @Override
    public boolean createsWithToken() {
        return false;
    }

    @Override
    public void update(Scope scope, Present<SecurityGroupSpec> observed, SecurityGroupSpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        new RuleCalls(ec2, id).make(observed.spec().rules(), desired.rules());
        Ec2Tags.update(ec2, id, observed.spec().tags(), desired.tags());
    }

    @Override
    public void release(Scope scope, Present<SecurityGroupSpec> observed, Set<String> ids) {
        List<Rule> going = observed.spec().rules().stream()
                .filter(rule ->
                        rule.group() != null && ids.contains(rule.group().externalId()))
                .toList();
        new RuleCalls(clients.ec2(scope), observed.externalId()).drop(going);
    }

    @Override
    public void delete(Scope scope, Present<SecurityGroupSpec> observed) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        if (observed.spec().defaultGroup()) {
            putBack(ec2, id);
        } else {
            Faults.absentIsSuccess(() -> ec2.deleteSecurityGroup(request -> request.groupId(id)));
        }
    }

    /** From what is there now, as this may be the second attempt. */
    private static void putBack(Ec2Client ec2, String id) {
        Filter byId = Filter.builder().name("group-id").values(id).build();
        ec2.describeSecurityGroupsPaginator(request -> request.filters(byId)).securityGroups().stream()
                .map(ObservedSecurityGroup::present)
                .forEach(now -> {
                    new RuleCalls(ec2, id).make(now.spec().rules(), AS_AWS_MADE_IT);
                    Ec2Tags.removeAll(ec2, now);
                });
    }
}
