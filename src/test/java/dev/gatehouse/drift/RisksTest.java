package dev.gatehouse.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What differences come to together. */
@PanelTest
class RisksTest {

    private static final PortRange SSH = new PortRange(22, 22);
    private static final Ref<VpcSpec> VPC = Ref.external("vpc-1");
    private static final Ref<SecurityGroupSpec> CLOSED = Ref.to(new ResourceId(UUID.randomUUID()));
    private static final Ref<SecurityGroupSpec> OPEN = Ref.to(new ResourceId(UUID.randomUUID()));
    private static final Map<Ref<?>, Spec> GROUPS = Map.of(CLOSED, group(), OPEN, group(from(Cidr.ANYWHERE)));
    private static final Map<Ref<?>, Spec> BOTH_OPEN =
            Map.of(CLOSED, group(from(Cidr.ANYWHERE)), OPEN, group(from(Cidr.ANYWHERE)));
    private static final Neighbours UNTOUCHED = new Neighbours(known(GROUPS), known(GROUPS), known(GROUPS));

    @Autowired
    private Risks risks;

    private static Lookup known(Map<Ref<?>, Spec> specs) {
        return new Lookup() {
            @Override
            @SuppressWarnings("unchecked")
            public <S extends Spec> Optional<S> spec(Ref<S> ref) {
                return Optional.ofNullable((S) specs.get(ref));
            }
        };
    }

    private static SecurityGroupSpec group(Rule... rules) {
        return new SecurityGroupSpec(VPC, false, "web", "Web", List.of(rules), Tags.named("web"));
    }

    private static Rule from(Cidr cidr) {
        return new Rule(Direction.INBOUND, Protocol.TCP, SSH, null, cidr, null, false, null, null);
    }

    private static NetworkAclSpec acl(Entry... entries) {
        return new NetworkAclSpec(VPC, false, List.of(entries), List.of(), Tags.named("acl"));
    }

    private static Entry entry(int number, Action action) {
        return new Entry(Direction.INBOUND, number, Protocol.TCP, SSH, null, Cidr.ANYWHERE, action);
    }

    @SafeVarargs
    private static EfsMountTargetSpec host(Ref<SecurityGroupSpec>... groups) {
        Ref<EfsFileSystemSpec> files = Ref.external("fs-1");
        Ref<SubnetSpec> subnet = Ref.external("subnet-1");
        return new EfsMountTargetSpec(files, subnet, List.of(groups), Tags.named("files"));
    }

    private static List<String> paths(Spec applied, Spec seen) {
        return Differences.between(applied, seen).stream()
                .map(FieldChange::path)
                .toList();
    }

    private List<Risk> alone(Spec applied, Spec seen, Neighbours others) {
        return paths(applied, seen).stream()
                .map(path -> risks.of(applied, seen, path, others))
                .toList();
    }

    @Test
    void twoChangesLetTheInternetInThatDoNotAlone() {
        NetworkAclSpec applied = acl(entry(100, Action.DENY));
        NetworkAclSpec seen = acl(entry(110, Action.ALLOW));

        assertThat(alone(applied, seen, UNTOUCHED)).containsOnly(Risk.BEHAVIOUR);
        assertThat(risks.opening(applied, seen, paths(applied, seen), UNTOUCHED))
                .containsExactlyInAnyOrder("entries[inbound 100]", "entries[inbound 110]");
    }

    @Test
    void whatHasNoPartInItIsNotBlamed() {
        NetworkAclSpec applied = acl(entry(100, Action.DENY));
        NetworkAclSpec seen = acl(entry(110, Action.ALLOW), entry(120, Action.DENY));

        assertThat(risks.opening(applied, seen, paths(applied, seen), UNTOUCHED))
                .containsExactlyInAnyOrder("entries[inbound 100]", "entries[inbound 110]");
    }

    @Test
    void aHostThatIsGivenAnOpenGroupIsOpen() {
        assertThat(alone(host(CLOSED), host(OPEN), UNTOUCHED)).contains(Risk.INTERNET);
        assertThat(alone(host(OPEN), host(CLOSED), UNTOUCHED)).containsOnly(Risk.BEHAVIOUR);
        assertThat(alone(host(OPEN, CLOSED), host(OPEN), UNTOUCHED)).containsOnly(Risk.BEHAVIOUR);
    }

    @Test
    void aHostThatIsGivenAGroupThatWasOpenedIsOpen() {
        Neighbours opened = new Neighbours(known(GROUPS), known(GROUPS), known(BOTH_OPEN));
        assertThat(alone(host(), host(CLOSED), UNTOUCHED)).containsOnly(Risk.BEHAVIOUR);
        assertThat(alone(host(), host(CLOSED), opened)).containsOnly(Risk.INTERNET);
    }
}
