package dev.gatehouse.kinds.vpc;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names and checks VPCs. */
@Component
final class VpcKind implements Kind<VpcSpec> {

    /** Docker's default bridge; several AWS services clash with it inside a VPC. */
    private static final Cidr DOCKER = Cidr.parse("172.17.0.0/16");

    private static final Cidr LINK_LOCAL = Cidr.parse("169.254.0.0/16");
    private static final int QUOTA = 5;

    private final VpcDriver driver;

    VpcKind(VpcDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "vpc";
    }

    @Override
    public Class<VpcSpec> specType() {
        return VpcSpec.class;
    }

    @Override
    public Driver<VpcSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public String icon() {
        return "diagram-3";
    }

    @Override
    public List<Diagnostic> validate(VpcSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        Cidr cidr = spec.cidr();
        if (cidr.prefix() < 16) {
            found.add(Diagnostic.error("cidr", "vpc.too-large", cidr, cidr.prefix()));
        } else if (cidr.prefix() > 28) {
            found.add(Diagnostic.error("cidr", "vpc.too-small", cidr, cidr.prefix()));
        } else if (cidr.overlaps(LINK_LOCAL)) {
            found.add(Diagnostic.error("cidr", "vpc.link-local", cidr));
        } else if (!cidr.isPrivate()) {
            found.add(Diagnostic.warning("cidr", "vpc.public-address-space", cidr));
        } else if (cidr.overlaps(DOCKER)) {
            found.add(Diagnostic.warning("cidr", "vpc.docker-clash", cidr));
        }
        for (Surroundings.Sibling<VpcSpec> sibling : surroundings.siblings(VpcSpec.class)) {
            if (sibling.spec().cidr().overlaps(cidr)) {
                found.add(Diagnostic.warning(
                        "cidr",
                        "vpc.overlaps",
                        cidr,
                        sibling.name(),
                        sibling.spec().cidr()));
            }
        }
        if (spec.dnsHostnames() && !spec.dnsSupport()) {
            found.add(Diagnostic.warning("dnsHostnames", "vpc.hostnames-without-dns"));
        }
        int known = surroundings.siblings(VpcSpec.class).size()
                + surroundings.elsewhere(VpcSpec.class).size()
                + 1;
        if (known >= QUOTA) {
            found.add(Diagnostic.warning("", "vpc.quota", QUOTA, known));
        }
        return found;
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        List<Cidr> taken = surroundings.siblings(VpcSpec.class).stream()
                .map(sibling -> sibling.spec().cidr())
                .toList();
        Cidr free = Cidr.parse("10.0.0.0/8").firstFree(16, taken).orElse(Cidr.parse("10.0.0.0/16"));
        return Map.of("cidr", free.toString(), "dnsSupport", "true", "dnsHostnames", "true");
    }

    @Override
    public List<String> madeWith() {
        return List.of("main-route-table", "default-network-acl", "default-security-group");
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateVpc",
                "ec2:DescribeVpcs",
                "ec2:DescribeVpcAttribute",
                "ec2:ModifyVpcAttribute",
                "ec2:DeleteVpc",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(VpcSpec spec, Surroundings surroundings) {
        return List.of(
                "aws ec2 create-vpc --cidr-block " + spec.cidr(),
                "aws ec2 modify-vpc-attribute --vpc-id <vpc> --enable-dns-support Value=" + spec.dnsSupport(),
                "aws ec2 modify-vpc-attribute --vpc-id <vpc> --enable-dns-hostnames Value=" + spec.dnsHostnames());
    }
}
