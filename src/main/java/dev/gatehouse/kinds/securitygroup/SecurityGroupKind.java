package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names security groups. */
@Component
final class SecurityGroupKind implements Kind<SecurityGroupSpec> {

    private final SecurityGroupDriver driver;

    SecurityGroupKind(SecurityGroupDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "security-group";
    }

    @Override
    public Class<SecurityGroupSpec> specType() {
        return SecurityGroupSpec.class;
    }

    @Override
    public Driver<SecurityGroupSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 600;
    }

    @Override
    public String icon() {
        return "shield-check";
    }

    @Override
    public List<Diagnostic> validate(SecurityGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(new NameFindings(spec, surroundings).all());
        found.addAll(new RuleFindings(spec, surroundings).all());
        found.addAll(new PeerFindings(spec, surroundings).all());
        return found;
    }

    /** With the outbound rule that AWS gives each new group, so that it is seen and can be removed. */
    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        surroundings.siblings(VpcSpec.class).stream()
                .findFirst()
                .ifPresent(vpc -> fields.put("vpc", vpc.ref().toString()));
        fields.put("defaultGroup", "false");
        fields.put("rules[0].direction", "outbound");
        fields.put("rules[0].protocol", "all");
        fields.put("rules[0].cidr", Cidr.ANYWHERE.toString());
        fields.put("rules[0].self", "false");
        return fields;
    }

    @Override
    public boolean adopts(SecurityGroupSpec spec) {
        return spec.defaultGroup();
    }

    @Override
    public boolean excludes(SecurityGroupSpec there, SecurityGroupSpec coming) {
        return there.vpc().equals(coming.vpc()) && there.groupName().equalsIgnoreCase(coming.groupName());
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateSecurityGroup",
                "ec2:DescribeSecurityGroups",
                "ec2:AuthorizeSecurityGroupIngress",
                "ec2:AuthorizeSecurityGroupEgress",
                "ec2:RevokeSecurityGroupIngress",
                "ec2:RevokeSecurityGroupEgress",
                "ec2:UpdateSecurityGroupRuleDescriptionsIngress",
                "ec2:UpdateSecurityGroupRuleDescriptionsEgress",
                "ec2:DeleteSecurityGroup",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(SecurityGroupSpec spec, Surroundings surroundings) {
        return new SecurityGroupCommands(surroundings).of(spec);
    }
}
