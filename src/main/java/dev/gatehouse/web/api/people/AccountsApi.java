package dev.gatehouse.web.api.people;

import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Administrators;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Listing;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.people.RolePolicy;
import dev.gatehouse.web.people.TeamHistory;
import dev.gatehouse.web.security.Caller;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The AWS accounts that a caller may use; administrators add and change them. */
@RestController
@RequestMapping(path = "/api/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("People and accounts")
class AccountsApi {

    private final Accounts accounts;
    private final TeamHistory history;
    private final RolePolicy policy;

    AccountsApi(Accounts accounts, TeamHistory history, RolePolicy policy) {
        this.policy = policy;
        this.accounts = accounts;
        this.history = history;
    }

    @GetMapping
    @Viewers
    @Explained(value = "List AWS accounts", more = "Those that the caller may build stacks in.")
    Listing<AccountView> list(Caller caller) {
        return new Listing<>(
                accounts.usableBy(caller.person()).stream().map(AccountView::of).toList());
    }

    /** A policy of IAM as it is written there. */
    record PolicyText(String name, String document) {}

    @GetMapping("/policy")
    @Viewers
    @Explained(
            value = "Read the IAM policies that the role needs",
            more =
                    "Through which the panel works in an account. Each is short enough for IAM; the role gets all of them.")
    Listing<PolicyText> policy() {
        List<String> documents = policy.documents();
        return new Listing<>(IntStream.range(0, documents.size())
                .mapToObj(i -> new PolicyText("gatehouse-" + (i + 1), documents.get(i)))
                .toList());
    }

    @GetMapping("/{id}")
    @Viewers
    @Explained("Read an AWS account")
    ResponseEntity<AccountView> read(@PathVariable UUID id, Caller caller) {
        return told(accounts.usableBy(caller.person()).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("account")));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Administrators
    @Explained("Add an AWS account")
    ResponseEntity<AccountView> add(@RequestBody AccountBody body, Caller caller) {
        history.addAccount(caller.actor(), () -> accounts.add(body.details()));
        AwsAccount added = accounts.byNumber(body.details().number().strip().replace("-", ""))
                .orElseThrow();
        return ResponseEntity.created(URI.create("/api/accounts/" + added.id()))
                .eTag(etag(added))
                .body(AccountView.of(added));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Administrators
    @Explained(value = "Change an AWS account", more = "Its number stays. If-Match is the ETag that was read.")
    ResponseEntity<AccountView> edit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AccountBody body,
            Caller caller) {
        AwsAccount account = accounts.find(id).orElseThrow(() -> new NotFound("account"));
        if (ifMatch == null) {
            throw new Rejected(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(etag(account))) {
            throw new Rejected(HttpStatus.PRECONDITION_FAILED, "precondition-failed", etag(account));
        }
        history.editAccount(id, caller.actor(), () -> accounts.edit(id, account.version(), body.details()));
        return told(accounts.find(id).orElseThrow());
    }

    private static ResponseEntity<AccountView> told(AwsAccount account) {
        return ResponseEntity.ok().eTag(etag(account)).body(AccountView.of(account));
    }

    private static String etag(AwsAccount account) {
        return "\"" + account.version() + "\"";
    }
}
