package dev.gatehouse.web.api.stacks;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.problem.Remark;
import dev.gatehouse.web.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes stacks from what was sent; says at each field what is wrong with it. */
@Component
class Founding {

    private final Stacks stacks;
    private final Accounts accounts;
    private final Problems problems;

    Founding(Stacks stacks, Accounts accounts, Problems problems) {
        this.stacks = stacks;
        this.accounts = accounts;
        this.problems = problems;
    }

    Stack create(NewStack asked, Caller caller) {
        if (caller.token().stack().isPresent()) {
            throw new Rejected(HttpStatus.FORBIDDEN, "one-stack");
        }
        List<Remark> wrong = new ArrayList<>();
        Optional<AwsAccount> account = accounts.usableBy(caller.person()).stream()
                .filter(usable -> usable.number().equals(asked.account()))
                .findFirst();
        if (account.isEmpty()) {
            wrong.add(problems.error("account", "json.account"));
        }
        Region region = word("region", asked.region(), Region::parse, wrong);
        Stage stage = asked.stage() == null
                ? Stage.NONE
                : word("stage", asked.stage(), text -> (Stage) Texts.read(Stage.class, text), wrong);
        if (account.isEmpty() || region == null || stage == null) {
            throw new Rejected(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", wrong);
        }
        String name = asked.name() == null ? "" : asked.name();
        AwsAccount in = account.get();
        return stacks.create(in.team().id(), new Scope(in.number(), region), name, stage, caller.author(""));
    }

    private <T> @Nullable T word(String path, @Nullable String text, Function<String, T> read, List<Remark> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(problems.error(path, "field.required"));
            return null;
        }
        try {
            return read.apply(text);
        } catch (Malformed malformed) {
            wrong.add(
                    problems.error(path, malformed.code(), malformed.arguments().toArray()));
            return null;
        }
    }
}
