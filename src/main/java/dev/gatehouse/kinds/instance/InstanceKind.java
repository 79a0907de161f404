package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.InstanceTypes;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names instances. */
@Component
final class InstanceKind implements Kind<InstanceSpec> {

    /** Those that are named on bills; what they cost is for the price book to know. */
    private final InstanceDriver driver;

    private final InstanceNetworkFindings networkFindings;
    private final InstanceProposal proposal;

    InstanceKind(InstanceDriver driver, InstanceNetworkFindings networkFindings, InstanceProposal proposal) {
        this.driver = driver;
        this.networkFindings = networkFindings;
        this.proposal = proposal;
    }

    @Override
    public String name() {
        return "instance";
    }

    @Override
    public Class<InstanceSpec> specType() {
        return InstanceSpec.class;
    }

    @Override
    public Driver<InstanceSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1120;
    }

    @Override
    public String group() {
        return "instances";
    }

    @Override
    public String icon() {
        return "pc-display";
    }

    @Override
    public List<Diagnostic> validate(InstanceSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(InstanceFindings.about(spec, surroundings));
        found.addAll(networkFindings.about(spec, surroundings));
        return found;
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return proposal.in(surroundings);
    }

    @Override
    public Map<String, List<Choice>> suggestions(Surroundings surroundings) {
        List<Choice> types =
                InstanceTypes.COMMON.stream().map(type -> new Choice(type, "")).toList();
        return Map.of("image", MachineImages.choices(), "instanceType", types);
    }

    /** Volumes grow and never shrink. */
    @Override
    public boolean replaces(InstanceSpec from, InstanceSpec to) {
        return to.rootVolumeSize() < from.rootVolumeSize();
    }

    @Override
    public List<String> madeWith() {
        return List.of("network-interface", "root-volume");
    }

    /** Two cannot have one address, be it the private one or an Elastic IP. */
    @Override
    public boolean excludes(InstanceSpec there, InstanceSpec coming) {
        boolean sameElasticIp = there.elasticIp() != null && there.elasticIp().equals(coming.elasticIp());
        boolean samePrivate = there.privateAddress() != null
                && there.subnet().equals(coming.subnet())
                && Objects.equals(there.privateAddress(), coming.privateAddress());
        return sameElasticIp || samePrivate;
    }

    @Override
    public int version() {
        return 2;
    }

    /** Before version 2, user data was a text alone. */
    @Override
    public Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        return UserData.ofText(stored);
    }

    /**
     * AWS maps no Elastic IP without an internet gateway, and detaches none from under a public address. And what runs at
     * the first start runs once: it must find its way to the packages it installs, and what it mounts.
     */
    @Override
    public Set<Role> needs(InstanceSpec spec, Lookup lookup) {
        Set<Role> needed = new HashSet<>(Set.of(Role.way(spec.subnet())));
        if (spec.userData() != null) {
            needed.addAll(spec.userData().needs());
        }
        lookup.spec(spec.subnet())
                .filter(subnet -> InstanceExposure.isPublic(spec, subnet))
                .ifPresent(subnet -> needed.add(Role.internet(subnet.vpc())));
        return needed;
    }

    /** A stopped instance keeps its volume, which is billed on; an Elastic IP is billed where it is. */
    @Override
    public List<Charge> charges(InstanceSpec spec) {
        List<Charge> charges = new ArrayList<>();
        if (spec.running()) {
            charges.add(Charge.hourly(InstanceTypes.price(spec.instanceType())));
        }
        charges.add(
                new Charge("volume." + spec.rootVolumeType().wireName(), BigDecimal.valueOf(spec.rootVolumeSize())));
        if (spec.running() && spec.publicAddress() == PublicAddress.YES && spec.elasticIp() == null) {
            charges.add(Charge.hourly("public-ipv4"));
        }
        return charges;
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:RunInstances",
                "ec2:DescribeInstances",
                "ec2:DescribeInstanceAttribute",
                "ec2:DescribeInstanceTypeOfferings",
                "ec2:DescribeVolumes",
                "ec2:DescribeAddresses",
                "ec2:DescribeImages",
                "ssm:GetParameter",
                "ssm:GetParameters",
                "ec2:ModifyInstanceAttribute",
                "ec2:ModifyInstanceMetadataOptions",
                "ec2:MonitorInstances",
                "ec2:UnmonitorInstances",
                "ec2:ModifyVolume",
                "ec2:DescribeIamInstanceProfileAssociations",
                "ec2:AssociateIamInstanceProfile",
                "ec2:ReplaceIamInstanceProfileAssociation",
                "ec2:DisassociateIamInstanceProfile",
                "iam:PassRole",
                "ec2:AssociateAddress",
                "ec2:DisassociateAddress",
                "ec2:StartInstances",
                "ec2:StopInstances",
                "ec2:TerminateInstances",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(InstanceSpec spec, Surroundings surroundings) {
        return InstanceCommands.of(spec, surroundings);
    }

    @Override
    public Map<String, String> files(InstanceSpec spec, Surroundings surroundings) {
        return UserData.file(spec.userData(), surroundings);
    }
}
