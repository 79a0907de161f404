package dev.gatehouse.sandbox.cloudtrail;

import static dev.gatehouse.sandbox.TestSandbox.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.TestSandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

class CloudTrailTest {

    private final TestSandbox aws = new TestSandbox();
    private final CloudTrailClient trail = aws.clients.cloudTrail();

    private String vpc() {
        return aws.clients
                .ec2()
                .createVpc(create -> create.cidrBlock("10.0.0.0/16"))
                .vpc()
                .vpcId();
    }

    private List<Event> about(LookupAttributeKey key, String value) {
        return trail.lookupEvents(look -> look.lookupAttributes(
                        attribute -> attribute.attributeKey(key).attributeValue(value)))
                .events();
    }

    @Test
    void tellsWhoChangedAResourceSomeMinutesLater() {
        String vpc = vpc();
        aws.clients
                .ec2()
                .createTags(
                        tags -> tags.resources(vpc).tags(tag -> tag.key("Owner").value("ben")));
        aws.clients.ec2().describeVpcs();
        assertThat(about(LookupAttributeKey.RESOURCE_NAME, vpc)).isEmpty();

        aws.pass(Duration.ofMinutes(6));

        List<Event> events = about(LookupAttributeKey.RESOURCE_NAME, vpc);
        assertThat(events).extracting(Event::eventName).containsExactly("CreateTags", "CreateVpc");
        Event last = events.getFirst();
        assertThat(last.username()).isEqualTo("sandbox");
        assertThat(last.eventSource()).isEqualTo("ec2.amazonaws.com");
        assertThat(last.eventTime()).isEqualTo(TestSandbox.START);
        assertThat(last.readOnly()).isEqualTo("false");
        assertThat(last.cloudTrailEvent())
                .contains("\"arn\":\"arn:aws:iam::123456789012:user/sandbox\"", "\"requestID\":\"", vpc);
        assertThat(events.getLast().resources()).anySatisfy(resource -> {
            assertThat(resource.resourceType()).isEqualTo("AWS::EC2::VPC");
            assertThat(resource.resourceName()).isEqualTo(vpc);
        });
    }

    @Test
    void findsByEachAttribute() {
        vpc();
        aws.pass(Duration.ofMinutes(6));
        Event event = about(LookupAttributeKey.EVENT_NAME, "CreateVpc").getFirst();

        assertThat(about(LookupAttributeKey.EVENT_ID, event.eventId())).containsExactly(event);
        assertThat(about(LookupAttributeKey.EVENT_SOURCE, "ec2.amazonaws.com")).containsExactly(event);
        assertThat(about(LookupAttributeKey.USERNAME, "sandbox")).containsExactly(event);
        assertThat(about(LookupAttributeKey.ACCESS_KEY_ID, event.accessKeyId())).containsExactly(event);
        assertThat(about(LookupAttributeKey.READ_ONLY, "true")).isEmpty();
        assertThat(about(LookupAttributeKey.RESOURCE_TYPE, "AWS::EC2::VPC")).containsExactly(event);
        assertThat(about(LookupAttributeKey.USERNAME, "nobody")).isEmpty();
    }

    @Test
    void tellsTheNewestFirstInPagesAndWithinATime() {
        for (int i = 0; i < 4; i++) {
            vpc();
            aws.pass(Duration.ofMinutes(1));
        }
        aws.pass(Duration.ofMinutes(6));
        List<Event> all = new ArrayList<>();
        trail.lookupEventsPaginator(look -> look.maxResults(2)).events().forEach(all::add);

        assertThat(all).hasSize(4).extracting(Event::eventTime).isSortedAccordingTo(Comparator.reverseOrder());
        LookupEventsResponse since =
                trail.lookupEvents(look -> look.startTime(TestSandbox.START.plus(Duration.ofMinutes(3))));
        assertThat(since.events()).hasSize(1);
    }

    @Test
    void hidesWhatIsSecret() {
        aws.clients.secretsManager().createSecret(create -> create.name("a").secretString("hush-hush"));
        aws.pass(Duration.ofMinutes(6));
        assertThat(about(LookupAttributeKey.EVENT_NAME, "CreateSecret"))
                .singleElement()
                .satisfies(event -> assertThat(event.cloudTrailEvent()).doesNotContain("hush-hush"));
    }

    @Test
    void forgetsAfterNinetyDays() {
        vpc();
        aws.pass(Duration.ofDays(91));
        assertThat(trail.lookupEvents().events()).isEmpty();
    }

    @Test
    void refusesWhatAwsRefuses() {
        refuses(
                400,
                "InvalidMaxResultsException",
                "The limit that you specified is not valid.",
                () -> trail.lookupEvents(look -> look.maxResults(51)));
        refuses(
                400,
                "InvalidNextTokenException",
                "The token is not valid.",
                () -> trail.lookupEvents(look -> look.nextToken("x")));
        refuses(
                400,
                "InvalidTimeRangeException",
                "The start time must be before the end time.",
                () -> trail.lookupEvents(
                        look -> look.startTime(TestSandbox.START).endTime(TestSandbox.START.minusSeconds(1))));
    }
}
