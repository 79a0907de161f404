package dev.gatehouse.web.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Route 53, ACM and IAM would refuse of names, and in which stack. */
final class NamesForms implements BadForms {

    private static final Map<String, String> ZONE = BadForm.right("domain", "fresh.example");
    private static final Map<String, String> RECORD = BadForm.right(
            "zone", "@public", "recordName", "new.example.com", "type", "a", "ttl", "300", "values", "192.0.2.1");
    private static final Map<String, String> CERTIFICATE =
            BadForm.right("domain", "example.com", "otherNames", "", "zone", "@public");
    private static final Map<String, String> PROFILE =
            BadForm.right("profileName", "fresh", "managedPolicies", "AmazonSSMManagedInstanceCore");

    @Override
    public Stream<BadForm> forms() {
        return Stream.of(zones(), records(), certificates(), profiles()).flatMap(List::stream);
    }

    private static List<BadForm> zones() {
        return List.of(
                zone("domain", "", "must be filled in", "반드시"),
                zone("domain", "example", "is no domain", "도메인이 아닙니다"),
                zone("domain", "a..example", "is no domain", "도메인이 아닙니다"),
                zone("domain", "-a.example", "is no domain", "도메인이 아닙니다"),
                zone("domain", "*.example.com", "is no domain", "도메인이 아닙니다"),
                zone("domain", "a".repeat(64) + ".example", "is no domain", "도메인이 아닙니다"),
                zone("domain", "a.".repeat(125) + "example", "is no domain", "도메인이 아닙니다"),
                zone("domain", "Example.com.", "answers example.com already", "이미"),
                zone("domain", "corp.internal", "answers corp.internal already", "이미")
                        .with("vpcs[0]", "@main"));
    }

    private static List<BadForm> records() {
        return List.of(
                record("zone", "", "must be filled in", "반드시"),
                record("recordName", "a..example.com", "is not a domain name", "도메인 이름이 아닙니다"),
                record("recordName", "www.example.org", "does not lie in public", "속하지 않습니다"),
                record("recordName", "www.example.com", "record of www.example.com already", "이미"),
                record("recordName", "example.com", "cannot be a CNAME", "CNAME이 될 수 없습니다")
                        .with("type", "cname")
                        .with("values", "example.org")
                        .toldAt("type"),
                record("recordName", "www.example.com", "with a CNAME has nothing else", "다른 레코드를 둘 수 없습니다")
                        .with("type", "cname")
                        .with("values", "example.org")
                        .toldAt("type"),
                record("values", "192.0.2.256", "not an address of this type", "이 유형의 주소가 아닙니다"),
                record("values", "192.0.2.1", "not an address of this type", "이 유형의 주소가 아닙니다")
                        .with("type", "aaaa"),
                record("values", "two words", "is not a domain name", "도메인 이름이 아닙니다")
                        .with("type", "cname"),
                record("values", "a.org\nb.org", "one name only", "이름 하나만").with("type", "cname"),
                record("values", "plain", "in quotation marks", "따옴표").with("type", "txt"),
                record("values", "\"" + "a".repeat(256) + "\"", "255 characters", "255자")
                        .with("type", "txt"),
                record("values", "mail.example.org", "name of a mail server", "메일 서버")
                        .with("type", "mx"),
                record("values", "", "Say what the name answers", "무엇을 답할지"),
                record("tags[0].key", "Team", "bear no tags in AWS", "태그")
                        .with("tags[0].value", "x")
                        .toldAt("tags"),
                record("ttl", "-1", "between 0 and 2147483647", "2147483647초"),
                record("ttl", "2147483648", "whole number", "정수"),
                record("values", "192.0.2.1", "no answers of its own", "따로 답을 적을 수 없습니다")
                        .with("alias", "@address"),
                record("type", "txt", "is of type A", "A 유형")
                        .with("alias", "@address")
                        .with("values", ""),
                record(
                                "alias.aws-id",
                                "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/0123456789abcdef",
                                "leads to us-east-1",
                                "us-east-1 리전")
                        .with("values", "")
                        .toldAt("alias"));
    }

    private static List<BadForm> certificates() {
        return List.of(
                certificate("domain", "", "must be filled in", "반드시"),
                certificate("domain", "localhost", "not a name AWS issues certificates for", "발급하지 않습니다"),
                certificate("domain", "a.*.example.com", "not a name AWS issues certificates for", "발급하지 않습니다"),
                certificate("domain", "under_score.example.com", "not a name AWS issues", "발급하지 않습니다"),
                certificate("domain", "a".repeat(60) + ".example.com", "64 characters at the most", "최대 64자"),
                certificate("otherNames", "*", "not a name AWS issues certificates for", "발급하지 않습니다"),
                certificate("otherNames", names(101), "100 further names", "최대 100개"),
                certificate("otherNames", "www.example.org", "does not lie in public", "속하지 않아")
                        .toldAt("zone"),
                certificate("zone", "@inside", "is a private zone", "프라이빗 영역").with("domain", "corp.internal"));
    }

    private static List<BadForm> profiles() {
        return List.of(
                profile("profileName", "", "must be filled in", "반드시"),
                profile("profileName", "웹 서버", "no name for a role", "역할 이름으로 쓸 수 없습니다"),
                profile("profileName", "a".repeat(65), "at most 64", "64자"),
                profile("profileName", "WEB", "does not tell capital letters", "대소문자를 구분하지"),
                profile("managedPolicies", "arn:aws:s3:::bucket", "not the ARN of a managed policy", "ARN이 아닙니다"),
                profile(
                        "managedPolicies",
                        "arn:aws:iam::210987654321:policy/theirs",
                        "policy of another account",
                        "다른 계정의 정책"));
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.networks();
        ground.save("hosted-zone", "public", BadForm.right("domain", "example.com"));
        ground.save("hosted-zone", "inside", BadForm.right("domain", "corp.internal", "vpcs[0]", "@main"));
        ground.save("dns-record", "www", RECORD, "recordName", "www.example.com");
        ground.save("elastic-ip", "address", BadForm.right("name", "address"));
        ground.save("instance-profile", "web", PROFILE, "profileName", "web");
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i + ".example.com").collect(Collectors.joining("\n"));
    }

    private static BadForm zone(String field, String text, String english, String korean) {
        return new BadForm("hosted-zone", ZONE, field, text, field, english, korean);
    }

    private static BadForm record(String field, String text, String english, String korean) {
        return new BadForm("dns-record", RECORD, field, text, field, english, korean);
    }

    private static BadForm certificate(String field, String text, String english, String korean) {
        return new BadForm("certificate", CERTIFICATE, field, text, field, english, korean);
    }

    private static BadForm profile(String field, String text, String english, String korean) {
        return new BadForm("instance-profile", PROFILE, field, text, field, english, korean);
    }
}
