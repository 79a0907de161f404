package dev.gatehouse.web.people;

/** The password that somebody who was invited chooses. */
public class JoinForm {

    private String token = "";
    private String password = "";

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
