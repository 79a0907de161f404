package dev.gatehouse.web.operate.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.drift.Drift;
import dev.gatehouse.drift.Drifts;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.TokenScope;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The page of what was changed outside, its three answers, and the same for scripts. */
@PanelTest
class DriftPageTest {

    private static final Pattern BASIS = Pattern.compile("name=\"basis\" value=\"([^\"]+)\"");

    @Autowired
    private Surfer surfer;

    @Autowired
    private Script script;

    @Autowired
    private Workbench bench;

    @Autowired
    private Drifts drifts;

    @Autowired
    private Runs runs;

    @Autowired
    private Clients clients;

    @Autowired
    private SdkHttpClient transport;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private Ref<SecurityGroupSpec> group;

    @BeforeEach
    void aGroupThatSomebodyOpens() {
        stack = surfer.stack();
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        group = bench.add(stack, new SecurityGroupSpec(vpc, false, "web", "Web servers", List.of(), Tags.named("web")));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        clock.advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    private String at(String path) {
        return "/stacks/" + stack.id() + "/drift" + path;
    }

    /** As somebody with a role of their own, as consoles give out. */
    private void carlaOpensSsh() {
        Scope scope = stack.scope();
        var role = clients.of(StsClient.class, scope)
                .assumeRole(assume -> assume.roleArn("arn:aws:iam::" + scope.account() + ":role/admin")
                        .roleSessionName("carla"))
                .credentials();
        try (Ec2Client ec2 = Ec2Client.builder()
                .httpClient(transport)
                .endpointOverride(URI.create("http://sandbox.test"))
                .region(Region.of(scope.region().id()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsSessionCredentials.create(role.accessKeyId(), role.secretAccessKey(), role.sessionToken())))
                .build()) {
            ec2.authorizeSecurityGroupIngress(rule -> rule.groupId(
                            bench.item(group).orElseThrow().externalId())
                    .ipPermissions(permission -> permission
                            .ipProtocol("tcp")
                            .fromPort(22)
                            .toPort(22)
                            .ipRanges(range -> range.cidrIp("0.0.0.0/0"))));
        }
    }

    private String found() {
        drifts.check(stack.id());
        return drifts.of(stack.id()).stream()
                .map(Drift::id)
                .map(UUID::toString)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatNothingWasChanged() throws Exception {
        assertThat(surfer.page(at(""))).contains("Nothing was changed outside");
        assertThat(surfer.page(Locale.KOREAN, at(""))).contains("외부에서 바뀐 것이 없습니다");
    }

    @Test
    void tellsWhatWasChangedAndHowBadItIsAndOffersTheAnswers() throws Exception {
        carlaOpensSsh();
        MockHttpServletResponse answer = surfer.press(Role.VIEWER, at("/check"));
        assertThat(answer.getStatus()).isEqualTo(302);

        assertThat(surfer.page(at("")))
                .contains("Open to the internet", "0.0.0.0/0", "Put back…", "Accept…", "Ignore until…", "tab-count");
        assertThat(surfer.page(Locale.KOREAN, at(""))).contains("인터넷에 노출", "되돌리기…");
        assertThat(surfer.page("/stacks")).contains("Changed outside: 1");
        assertThat(surfer.look(Role.VIEWER, at("")).getContentAsString()).doesNotContain("Accept…");
    }

    @Test
    void saysWhoDidItWhenCloudTrailKnows() throws Exception {
        carlaOpensSsh();
        found();
        clock.advance(Duration.ofMinutes(20));
        String who = at("/who?resource=" + bench.item(group).orElseThrow().id());

        assertThat(surfer.page(who))
                .contains("carla", "AuthorizeSecurityGroupIngress")
                .doesNotContain("CreateSecurityGroup");
    }

    @Test
    void saysWhichPermissionCloudTrailWants() throws Exception {
        carlaOpensSsh();
        found();
        clock.advance(Duration.ofMinutes(20));
        sandbox.troubles()
                .add(Trouble.fail("LookupEvents", 1, 400, "AccessDeniedException", "User is not authorized."));
        String who = at("/who?resource=" + bench.item(group).orElseThrow().id());

        assertThat(surfer.page(who)).contains("cloudtrail:LookupEvents");
    }

    @Test
    void putsBackWhatIsChosenByAPlanThatOneSees() throws Exception {
        carlaOpensSsh();
        String drift = found();
        String page = surfer.page(at("/revert?fresh=true&drift=" + drift));
        assertThat(page).contains("Put back: Change 1", "0.0.0.0/0");
        Matcher basis = BASIS.matcher(page);
        assertThat(basis.find()).isTrue();

        assertThat(surfer.press(Role.EDITOR, at("/revert"), "drift", drift, "basis", basis.group(1))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse answer =
                surfer.press(Role.OPERATOR, at("/revert"), "drift", drift, "basis", basis.group(1), "why", "mistake");

        assertThat(answer.getRedirectedUrl()).startsWith("/stacks/" + stack.id() + "/runs/");
        assertThat(bench.finish(runs.running(stack.id()).orElseThrow().id()).state())
                .isEqualTo(RunState.SUCCEEDED);
        assertThat(drifts.of(stack.id())).isEmpty();
        assertThat(surfer.page("/stacks/" + stack.id() + "/history")).contains("As it was applied again", "mistake");
    }

    @Test
    void asksForAReasonBeforeItAccepts() throws Exception {
        carlaOpensSsh();
        String drift = found();
        assertThat(surfer.page(at("/accept?drift=" + drift))).contains("Accept: 1");
        assertThat(surfer.press(Role.EDITOR, at("/accept"), "drift", drift).getStatus())
                .isEqualTo(422);
        assertThat(surfer.press(Role.EDITOR, at("/accept"), "drift", drift, "why", "Carla needs it")
                        .getStatus())
                .isEqualTo(302);

        assertThat(bench.spec(group).letsIn(22)).isTrue();
        assertThat(surfer.page("/stacks/" + stack.id() + "/history")).contains("Carla needs it");
    }

    @Test
    void ignoresUntilADayAndHeedsAgain() throws Exception {
        carlaOpensSsh();
        String drift = found();
        assertThat(surfer.press(Role.EDITOR, at("/ignore"), "drift", drift, "until", "2020-01-01")
                        .getStatus())
                .isEqualTo(422);
        surfer.press(
                Role.EDITOR,
                at("/ignore"),
                "drift",
                drift,
                "until",
                clock.instant().plus(Duration.ofDays(3)).toString().substring(0, 10));
        assertThat(surfer.page(at("")))
                .contains("Ignored for now", "No longer ignore")
                .doesNotContain("tab-count");
        surfer.press(Role.EDITOR, at("/heed"), "drift", drift);
        assertThat(surfer.page(at(""))).contains("tab-count");
    }

    @Test
    void scriptsDoTheSame() throws Exception {
        carlaOpensSsh();
        String token = script.token(TokenScope.OPERATE);
        String path = "/api/stacks/" + stack.id() + "/drift";
        var told = script.send(HttpMethod.POST, token, path + "/check", null).json();
        assertThat(told.path("drifts")).hasSize(1);
        var one = told.path("drifts").get(0);
        assertThat(one.path("risk").asString()).isEqualTo("internet");
        String drifts = "\"drifts\":[\"" + one.path("id").asString() + "\"]";

        var ignored = script.send(
                        HttpMethod.POST,
                        token,
                        path + "/ignore",
                        "{" + drifts + ",\"until\":\"" + clock.instant().plus(Duration.ofDays(1)) + "\"}")
                .json();
        assertThat(ignored.path("drifts").get(0).path("ignored").path("until").isMissingNode())
                .isFalse();
        assertThat(script.send(HttpMethod.POST, token, path + "/accept", "{" + drifts + "}")
                        .status())
                .isEqualTo(422);
        String basis = script.send(HttpMethod.POST, token, path + "/plan", "{" + drifts + "}")
                .json()
                .path("basis")
                .asString();
        assertThat(script.send(
                                HttpMethod.POST,
                                token,
                                path + "/revert",
                                "{" + drifts + ",\"basis\":\"" + basis + "\",\"why\":\"mistake\"}")
                        .status())
                .isEqualTo(202);
        assertThat(script.get(
                                token,
                                path + "/who?resource=" + one.path("resource").asString())
                        .json()
                        .path("outcome")
                        .asString())
                .isIn("told", "later");
    }
}
