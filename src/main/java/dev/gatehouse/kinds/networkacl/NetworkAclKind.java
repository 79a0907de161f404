package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names network ACLs. */
@Component
final class NetworkAclKind implements Kind<NetworkAclSpec> {

    private final NetworkAclDriver driver;

    NetworkAclKind(NetworkAclDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "network-acl";
    }

    @Override
    public Class<NetworkAclSpec> specType() {
        return NetworkAclSpec.class;
    }

    @Override
    public Driver<NetworkAclSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 500;
    }

    @Override
    public String icon() {
        return "list-ol";
    }

    @Override
    public List<Diagnostic> validate(NetworkAclSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(new EntryFindings(spec, surroundings).all());
        found.addAll(new AssociationFindings(spec, surroundings).all());
        return found;
    }

    /** No entries: what may pass is for people to say, and nothing passes until they do. */
    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("defaultAcl", "false");
        surroundings.siblings(VpcSpec.class).stream()
                .findFirst()
                .ifPresent(vpc -> fields.put("vpc", vpc.ref().toString()));
        return fields;
    }

    @Override
    public boolean excludes(NetworkAclSpec there, NetworkAclSpec coming) {
        return there.defaultAcl() && coming.defaultAcl() && there.vpc().equals(coming.vpc());
    }

    @Override
    public boolean adopts(NetworkAclSpec spec) {
        return spec.defaultAcl();
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateNetworkAcl",
                "ec2:DescribeNetworkAcls",
                "ec2:CreateNetworkAclEntry",
                "ec2:ReplaceNetworkAclEntry",
                "ec2:DeleteNetworkAclEntry",
                "ec2:ReplaceNetworkAclAssociation",
                "ec2:DeleteNetworkAcl",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(NetworkAclSpec spec, Surroundings surroundings) {
        List<String> commands = new ArrayList<>();
        String vpc = Typed.ref(spec.vpc(), surroundings);
        commands.add(
                spec.defaultAcl()
                        ? "aws ec2 describe-network-acls --filters Name=default,Values=true Name=vpc-id,Values=" + vpc
                        : "aws ec2 create-network-acl --vpc-id " + vpc);
        spec.entries().forEach(entry -> commands.add(command(entry)));
        spec.subnets()
                .forEach(subnet -> commands.add("aws ec2 replace-network-acl-association --association-id"
                        + " <association of " + Typed.ref(subnet, surroundings).replaceAll("[<>]", "")
                        + "> --network-acl-id <network-acl>"));
        return commands;
    }

    private static String command(Entry entry) {
        String detail = "";
        if (entry.ports() != null) {
            detail = " --port-range From=" + entry.ports().from() + ",To="
                    + entry.ports().to();
        } else if (entry.icmp() != null) {
            detail = " --icmp-type-code Type=" + entry.icmp().type() + ",Code="
                    + entry.icmp().code();
        }
        return "aws ec2 create-network-acl-entry --network-acl-id <network-acl> "
                + (entry.direction() == Direction.INBOUND ? "--ingress" : "--egress")
                + " --rule-number " + entry.number()
                + " --protocol " + protocol(entry.protocol()) + detail
                + " --cidr-block " + entry.cidr()
                + " --rule-action " + Texts.write(entry.action());
    }

    /** The AWS CLI knows the names of three protocols. */
    private static String protocol(Protocol protocol) {
        return protocol.hasPorts() || protocol.equals(Protocol.ICMP)
                ? protocol.toString()
                : String.valueOf(protocol.number());
    }
}
