package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyDocumentTest {

    private static final String READ = """
            {"Version":"2012-10-17",
             "Statement":[{"Sid":"읽기","Effect":"Allow","Principal":"*","Action":["s3:GetObject"],"Resource":"*"}]}""";

    @Test
    void equalPoliciesGetEqualTexts() {
        String other = """
                { "Statement": [ { "Resource": "*", "Action": [ "s3:GetObject" ], "Principal": "*",
                    "Effect": "Allow", "Sid": "\\uc77d\\uae30" } ],
                  "Version": "2012-10-17" }""";
        assertThat(PolicyDocument.canonical(other)).isEqualTo(PolicyDocument.canonical(READ));
        assertThat(PolicyDocument.canonical(READ))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"s3:GetObject\"],\"Effect\":\"Allow\",\"Principal\":\"*\","
                        + "\"Resource\":\"*\",\"Sid\":\"읽기\"}],\"Version\":\"2012-10-17\"}");
    }

    @Test
    void theCanonicalTextIsItsOwn() {
        String canonical = PolicyDocument.canonical(READ);
        assertThat(PolicyDocument.canonical(canonical)).isEqualTo(canonical);
    }

    @Test
    void theOrderOfStatementsAndActionsStays() {
        assertThat(PolicyDocument.canonical("{\"Statement\":[{\"Action\":[\"b\",\"a\"]},{\"Action\":\"c\"}]}"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"b\",\"a\"]},{\"Action\":\"c\"}]}");
    }

    @Test
    void fullAccessAsAwsHasItAtFirstIsNoPolicy() {
        String statement = "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}";
        assertThat(PolicyDocument.canonical("{\"Version\":\"2008-10-17\",\"Statement\":[" + statement + "]}"))
                .isNull();
        assertThat(PolicyDocument.canonical("{\"Statement\":" + statement + "}"))
                .isNull();
        assertThat(PolicyDocument.canonical(null)).isNull();
        assertThat(PolicyDocument.canonical(" \n")).isNull();
    }

    @Test
    void anythingLessThanFullAccessIsAPolicy() {
        String denied = "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}";
        String allowed = denied.replace("Deny", "Allow");
        String limited = allowed.replace("}", ",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"true\"}}}");
        for (String statements : new String[] {denied, limited, allowed + "," + denied}) {
            assertThat(PolicyDocument.canonical("{\"Statement\":[" + statements + "]}"))
                    .as(statements)
                    .isNotNull();
        }
    }

    @Test
    void whatIsNoPolicyStaysToBeMended() {
        for (String text : new String[] {"{\"Version\":", "[]", "\"text\"", "{} {}", "{\"A\":1,\"A\":2}"}) {
            assertThat(PolicyDocument.canonical(" " + text + "\n")).isEqualTo(text);
            assertThat(PolicyDocument.isWellFormed(text)).as(text).isFalse();
        }
    }
}
