package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.History;
import dev.gatehouse.audit.History.Filter;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetProtocol;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * What a creation made or half made whose answer nobody heard, of a kind that AWS lists without tags: it is found by its
 * marks, and what bears the same name without them is somebody else's.
 */
@PanelTest
class UnrecordedTest {

    private static final String NAME = "unanswered";

    @Autowired
    private Workbench bench;

    @Autowired
    private Runs runs;

    @Autowired
    private Executor executor;

    @Autowired
    private History history;

    @Autowired
    private Clients clients;

    @Autowired
    private Sandbox sandbox;

    private Stack stack;

    @BeforeEach
    void anAccountOfItsOwn() {
        stack = bench.stack();
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    private ElasticLoadBalancingV2Client elb() {
        return clients.of(ElasticLoadBalancingV2Client.class, stack.scope());
    }

    private IamClient iam() {
        return clients.of(IamClient.class, stack.scope());
    }

    private List<String> groups() {
        return elb().describeTargetGroups().targetGroups().stream()
                .map(TargetGroup::targetGroupName)
                .toList();
    }

    private List<String> roles() {
        return iam().listRoles().roles().stream().map(Role::roleName).toList();
    }

    private void aTargetGroupInAVpcThatIsThere() {
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        bench.apply(stack);
        bench.add(
                stack,
                new TargetGroupSpec(
                        NAME, vpc, TargetProtocol.HTTP, 80, "/", "200", 30, 5, 5, 2, false, 300, Tags.named(NAME)));
    }

    private void somebodyMakesAGroup(String name) {
        String vpc = clients.ec2(stack.scope()).describeVpcs().vpcs().getFirst().vpcId();
        elb().createTargetGroup(
                        request -> request.name(name).protocol("HTTP").port(80).vpcId(vpc));
    }

    /** Begins what is to be done, and is cancelled before anything of the trouble is mended. */
    private void cancelled(Trouble trouble) {
        UUID run = bench.approve(stack);
        sandbox.troubles().add(trouble);
        executor.tick();
        runs.cancel(run, Workbench.ANNA);
        assertThat(bench.finish(run).state()).isEqualTo(RunState.CANCELLED);
        sandbox.troubles().clear();
    }

    private void tornDown() {
        bench.removeEverything(stack);
        RunView run = bench.apply(stack);
        assertThat(run.state()).as("%s", run.steps()).isEqualTo(RunState.SUCCEEDED);
    }

    private List<String> told(String kind) {
        return history.of(stack.id(), new Filter(null, null, ""), PageRequest.of(0, 100)).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.operation() != null)
                .map(Entry::action)
                .toList();
    }

    @Test
    void endsWhatACancelledRunMadeAndTellsOfBoth() {
        aTargetGroupInAVpcThatIsThere();
        cancelled(Trouble.loseReply("CreateTargetGroup", 1));
        assertThat(groups()).containsExactly(NAME);

        tornDown();

        assertThat(groups()).isEmpty();
        assertThat(told("target-group")).containsExactly("resource.deleted", "resource.created");
    }

    @Test
    void goesOnWithWhatItMadeWithoutSendingItsCreationAgain() {
        aTargetGroupInAVpcThatIsThere();
        cancelled(Trouble.loseReply("CreateTargetGroup", 1));
        sandbox.calls().clear();

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(sandbox.calls().count("CreateTargetGroup")).isZero();
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void leavesAloneWhatBearsTheNameAndNotTheMarks() {
        aTargetGroupInAVpcThatIsThere();
        cancelled(Trouble.loseRequest("CreateTargetGroup", 1));
        somebodyMakesAGroup(NAME);

        tornDown();

        assertThat(groups()).containsExactly(NAME);
        assertThat(told("target-group")).isEmpty();
    }

    @Test
    void asksForTheMarksOfNothingThatIsCalledOtherwise() {
        aTargetGroupInAVpcThatIsThere();
        cancelled(Trouble.loseRequest("CreateTargetGroup", 1));
        somebodyMakesAGroup("another");
        sandbox.calls().clear();

        tornDown();

        assertThat(sandbox.calls().latest())
                .filteredOn(call -> call.service().startsWith("elasticloadbalancing"))
                .extracting(call -> call.operation())
                .contains("DescribeTargetGroups")
                .doesNotContain("DescribeTags");
    }

    @Test
    void endsTheRoleWhoseProfileNeverCame() {
        bench.add(stack, new InstanceProfileSpec(NAME, List.of(), Tags.named(NAME)));
        cancelled(Trouble.loseReply("CreateRole", 1));
        assertThat(roles()).contains(NAME);

        tornDown();

        assertThat(roles()).doesNotContain(NAME);
    }

    @Test
    void endsNoRoleOfThatNameThatSomebodyElseMade() {
        bench.add(stack, new InstanceProfileSpec(NAME, List.of(), Tags.named(NAME)));
        cancelled(Trouble.loseRequest("CreateRole", 1));
        iam().createRole(request -> request.roleName(NAME).assumeRolePolicyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                "Principal":{"Service":"ec2.amazonaws.com"}}]}"""));

        tornDown();

        assertThat(roles()).contains(NAME);
    }
}
