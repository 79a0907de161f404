package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.AwsError;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.model.GetRandomPasswordRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetRandomPasswordResponse;

/** Passwords that nobody can guess; none is kept. */
final class RandomPasswords {

    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final long USUAL = 32;
    private static final long LONGEST = 4096;

    private final Random random = new SecureRandom();

    public GetRandomPasswordResponse getRandomPassword(GetRandomPasswordRequest request) {
        long length = Objects.requireNonNullElse(request.passwordLength(), USUAL);
        List<String> types = types(request);
        boolean each = !Boolean.FALSE.equals(request.requireEachIncludedType());
        if (length < 1 || length > LONGEST || each && length < types.size()) {
            throw AwsError.of("InvalidParameterException", "PasswordLength is too short or too long for its types.");
        }
        if (types.isEmpty()) {
            throw AwsError.of("InvalidParameterException", "Every character type is excluded.");
        }
        List<Character> password = new ArrayList<>();
        if (each) {
            types.forEach(type -> password.add(one(type)));
        }
        String all = String.join("", types);
        while (password.size() < length) {
            password.add(one(all));
        }
        Collections.shuffle(password, random);
        return GetRandomPasswordResponse.builder()
                .randomPassword(password.stream().map(String::valueOf).collect(Collectors.joining()))
                .build();
    }

    private char one(String type) {
        return type.charAt(random.nextInt(type.length()));
    }

    /** The characters of each type, without those that are excluded; no type that has none left. */
    private static List<String> types(GetRandomPasswordRequest request) {
        List<String> types = new ArrayList<>();
        add(types, request.excludeLowercase(), SMALL, request);
        add(types, request.excludeUppercase(), CAPITAL, request);
        add(types, request.excludeNumbers(), DIGITS, request);
        add(types, request.excludePunctuation(), PUNCTUATION, request);
        if (Boolean.TRUE.equals(request.includeSpace())) {
            types.add(" ");
        }
        return types;
    }

    private static void add(
            List<String> types, @Nullable Boolean excluded, String all, GetRandomPasswordRequest request) {
        String without = Objects.requireNonNullElse(request.excludeCharacters(), "");
        String left = all.chars()
                .filter(character -> without.indexOf(character) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (!Boolean.TRUE.equals(excluded) && !left.isEmpty()) {
            types.add(left);
        }
    }
}
