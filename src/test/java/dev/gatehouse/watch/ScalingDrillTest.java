package dev.gatehouse.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSamples;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView;
import dev.gatehouse.kinds.autoscalinggroup.HealthCheckSource;
import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.cloudwatch.Metrics;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PanelTest
class ScalingDrillTest {

    private static final Duration TARGET = Duration.ofMinutes(8);

    @Autowired
    private Workbench bench;

    @Autowired
    private Watches watches;

    @Autowired
    private Drills drills;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private ResourceId group;
    private String name;

    @BeforeEach
    void aGroupOfTwoThatIsHeldAtHalfOfItsCpu() {
        stack = surfer.stack();
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("shop")));
        LaunchTemplateSpec template = new LaunchTemplateSpec(
                Ground.fresh("web"),
                "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
                "t3.micro",
                null,
                null,
                List.of(bench.add(
                        stack, new SecurityGroupSpec(vpc, false, "web", "servers", List.of(), Tags.named("web")))),
                null,
                true,
                Tags.named("web"));
        name = Ground.fresh("web");
        AutoScalingGroupSpec wanted = with("groupName", name, new AutoScalingGroupSamples().golden(1));
        wanted = with("launchTemplate", bench.add(stack, template), wanted);
        wanted = with("subnets", List.of(subnet(vpc, "a", "10.0.1.0/24"), subnet(vpc, "c", "10.0.2.0/24")), wanted);
        wanted = with("targetGroups", List.of(), wanted);
        wanted = with("healthCheck", HealthCheckSource.EC2, wanted);
        group = bench.item(bench.add(stack, wanted)).map(Item::id).orElseThrow();
        bench.apply(stack);
        sandbox.profile(Profile.AWS_DURATIONS);
    }

    @AfterEach
    void nobodyLooks() {
        sandbox.profile(Profile.INSTANT);
        clock.advance(Duration.ofHours(2));
    }

    private Ref<SubnetSpec> subnet(Ref<VpcSpec> vpc, String zone, String block) {
        return bench.add(
                stack, new SubnetSpec(vpc, "ap-northeast-2" + zone, Cidr.parse(block), false, Tags.named(zone)));
    }

    private static AutoScalingGroupSpec with(String component, Object value, AutoScalingGroupSpec spec) {
        return Ground.with(spec, component, value);
    }

    private void load(double total) {
        sandbox.within(stack.scope().account(), stack.scope().region().toString(), cloud -> {
            new Metrics(cloud).loadTotal(name, total);
            return total;
        });
    }

    private void minutes(int many) {
        for (int i = 0; i < many * 12; i++) {
            watches.tick();
            clock.advance(Duration.ofSeconds(5));
        }
    }

    private AutoScalingGroupView view() {
        watches.seen(stack.id(), group);
        watches.tick();
        return (AutoScalingGroupView) watches.seen(stack.id(), group).view();
    }

    @Test
    void showsTheGroupAsItIs() {
        AutoScalingGroupView view = view();

        assertThat(view.inService()).isEqualTo(2);
        assertThat(view.members()).extracting(AutoScalingGroupView.Member::zone).contains("ap-northeast-2a");
        assertThat(view.policies()).singleElement().satisfies(policy -> {
            assertThat(policy.metric()).isEqualTo("ASGAverageCPUUtilization");
            assertThat(policy.alarms()).hasSize(2);
        });
        assertThat(watches.seen(stack.id(), group).happenings())
                .anySatisfy(happening ->
                        assertThat(happening.arguments().getFirst()).startsWith("Launching a new EC2 instance: i-"));
    }

    @Test
    void isShownInBothLanguages() throws Exception {
        view();
        String page = "/stacks/" + stack.id() + "/live/" + group.value();

        assertThat(surfer.page(page))
                .contains("2 in service, 2 wanted", "Average CPU held at (%): 50", "Scaling drill", "Put load on it")
                .contains("more instances after 3 minutes above 50", "Launching a new EC2 instance");
        assertThat(surfer.page(Locale.KOREAN, page)).contains("2대 서비스 중, 원하는 용량 2대", "Auto Scaling 훈련");
    }

    @Test
    void measuresHowTheGroupGrowsUnderLoadAndShrinksWithoutIt() {
        UUID drill = drills.want(group, "scaling", TARGET, Workbench.ANNA);
        minutes(1);
        load(180);
        minutes(9);

        DrillView grown = drills.find(drill).orElseThrow();
        assertThat(grown.state()).isEqualTo(DrillState.MEASURING);
        assertThat(grown.report().reached()).containsOnlyKeys("alarm", "wanted", "serving");
        assertThat(grown.took("alarm")).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(6));
        AutoScalingGroupView view = view();
        assertThat(view.cpu()).isEqualTo(180 / view.inService());
        assertThat(grown.report().timeline()).extracting(Happening::code).contains("alarm", "desired", "activity-done");

        load(0);
        minutes(25);

        DrillView done = drills.find(drill).orElseThrow();
        assertThat(done.state()).isEqualTo(DrillState.DONE);
        assertThat(done.took("back")).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(36));
    }
}
