package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The states of the steps as the page of all steps shows them, and that none is ever an old one. */
@PanelTest
@Import(SetUpBench.class)
class StepStatesTest {

    private static final String NOT_STARTED = "Not started";
    private static final String IN_PROGRESS = "Draft";
    private static final String COMPLETE = "Saved, not applied";
    private static final String HAS_ERRORS = "Has errors";
    private static final String APPLIED = "Applied";
    private static final String CHANGING = "Changing";
    private static final String DRIFTED = "Changed outside";

    @Autowired
    private SetUpBench bench;

    @Autowired
    private Workbench workbench;

    @Autowired
    private Clients aws;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private Item vpc;

    @BeforeEach
    void aVpc() throws Exception {
        stack = bench.stack();
        vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
    }

    @Test
    void goFromNotStartedOverADraftToSavedChangingAndApplied() throws Exception {
        assertThat(state("subnet")).isEqualTo(NOT_STARTED);
        bench.editor().submit(SetUpBench.url(stack, "subnet") + "/new/check", Map.of("name", "public"));
        assertThat(state("subnet")).isEqualTo(IN_PROGRESS);

        assertThat(state("vpc")).isEqualTo(COMPLETE);
        UUID run = workbench.approve(stack);
        assertThat(state("vpc")).isEqualTo(CHANGING);
        workbench.finish(run);
        assertThat(state("vpc")).isEqualTo(APPLIED);

        edit(bench.editor(), "10.0.0.0/16", "renamed");
        assertThat(state("vpc")).isEqualTo(COMPLETE);
    }

    @Test
    void tellWhatSomebodyElseChangedInAwsOnceItWasLookedAt() throws Exception {
        bench.save(stack, "elastic-ip", "name", "address");
        workbench.apply(stack);
        String id = String.valueOf(bench.item(stack, "main").externalId());
        aws.ec2(stack.scope()).modifyVpcAttribute(change -> change.vpcId(id).enableDnsSupport(on -> on.value(true)));

        look();
        assertThat(state("vpc")).isEqualTo(DRIFTED);
        assertThat(state("elastic-ip")).isEqualTo(APPLIED);
        assertThat(bench.editor(Locale.KOREAN)
                        .open("/stacks/" + stack.id() + "/set-up")
                        .plain())
                .contains("외부에서 변경됨");

        workbench.apply(stack);
        assertThat(state("vpc")).isEqualTo(APPLIED);
    }

    @Test
    void tellWhatSomebodyElseDeletedInAws() throws Exception {
        workbench.apply(stack);
        String id = String.valueOf(bench.item(stack, "main").externalId());
        clock.advance(Duration.ofMinutes(2));
        aws.ec2(stack.scope()).deleteVpc(gone -> gone.vpcId(id));

        look();
        assertThat(state("vpc")).isEqualTo(DRIFTED);
    }

    @Test
    void followEachEditAtOnceWhoeverMadeIt() throws Exception {
        subnet();
        assertThat(state("subnet")).isEqualTo(COMPLETE);

        edit(bench.editor(), "10.1.0.0/16", "main");
        assertThat(state("subnet")).isEqualTo(HAS_ERRORS);
        edit(bench.somebody(Role.EDITOR, Locale.ENGLISH), "10.0.0.0/16", "main");
        assertThat(state("subnet")).isEqualTo(COMPLETE);
    }

    @Test
    void followAnEditThatAnotherPanelMadeOnTheSameDatabase() throws Exception {
        subnet();
        assertThat(state("subnet")).isEqualTo(COMPLETE);

        database.update(
                "update resource set spec = replace(spec, '10.0.0.0/16', '10.1.0.0/16') where id = ?",
                vpc.id().value());
        assertThat(state("subnet")).isEqualTo(HAS_ERRORS);
    }

    private void subnet() throws Exception {
        bench.save(
                stack,
                "subnet",
                "name",
                "public",
                "vpc",
                Ref.to(vpc.id()).toString(),
                "availabilityZone",
                "ap-northeast-2a",
                "cidr",
                "10.0.0.0/24");
    }

    private void edit(Editor editor, String cidr, String name) throws Exception {
        String url = SetUpBench.url(stack, "vpc") + "/" + vpc.id();
        Map<String, String> typed = editor.open(url).began("dnsSupport", "dnsHostnames");
        typed.put("name", name);
        typed.put("cidr", cidr);
        assertThat(editor.submit(url, typed).status()).isEqualTo(302);
    }

    /** As an open page of the plan does. */
    private void look() throws Exception {
        assertThat(bench.editor()
                        .open("/stacks/" + stack.id() + "/plan?fresh=true")
                        .status())
                .isEqualTo(200);
    }

    private String state(String kind) throws Exception {
        String page = bench.editor().open("/stacks/" + stack.id() + "/set-up").html();
        Matcher step = Pattern.compile(
                        "id=\"step-" + kind + "\".*?<div class=\"step-state\">(.*?)</div>", Pattern.DOTALL)
                .matcher(page);
        assertThat(step.find()).as(page).isTrue();
        Matcher badge = Pattern.compile("<span>([^<]*)</span>").matcher(step.group(1));
        assertThat(badge.find()).as(step.group(1)).isTrue();
        return badge.group(1);
    }
}
