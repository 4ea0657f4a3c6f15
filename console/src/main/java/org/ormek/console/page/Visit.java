package org.ormek.console.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.ormek.api.security.Role;

/**
 * One request of a browser, as the pages need it.
 *
 * @param asker    who looks; null before signing in
 * @param language kk, ru or en
 * @param theme    light, dark, or system
 * @param csrf     token that every form and script sends back
 * @param here     path and parameters of this page, for the way back
 */
public record Visit(@Nullable Asker asker, String language, String theme, String csrf, String here) {

    /** Who looks; throws {@link IllegalStateException} on a page that is shown without signing in. */
    public Asker signedIn() {
        if (asker == null) {
            throw new IllegalStateException("Nobody has signed in");
        }
        return asker;
    }

    /** May search and see entities, clusters and boards. */
    public boolean looks() {
        return is(Role.VIEWER, Role.INVESTIGATOR, Role.CONSUMER);
    }

    /** May see link reports and take files out. */
    public boolean reports() {
        return is(Role.INVESTIGATOR, Role.CONSUMER);
    }

    /** May look for words in the texts of evidence; whoever asks for reports only may not trawl them. */
    public boolean searchesTexts() {
        return is(Role.INVESTIGATOR);
    }

    /** May decide what no computation may overrule. */
    public boolean judges() {
        return is(Role.INVESTIGATOR);
    }

    /** May see the queue of sites that show signs, and confirm decisions of others. */
    public boolean reviews() {
        return is(Role.INVESTIGATOR, Role.SUPERVISOR);
    }

    /** May fetch block lists. */
    public boolean blocks() {
        return is(Role.INVESTIGATOR, Role.OPERATOR, Role.CONSUMER);
    }

    /** May order runs of cluster detection. */
    public boolean detects() {
        return is(Role.INVESTIGATOR, Role.OPERATOR);
    }

    /** May bring files in. */
    public boolean imports() {
        return is(Role.OPERATOR);
    }

    /** May see counts over all of its datasets. */
    public boolean counts() {
        return is(Role.VIEWER, Role.INVESTIGATOR, Role.OPERATOR);
    }

    /** May manage accounts and keys. */
    public boolean administers() {
        return is();
    }

    /** True if this page lies under that address, for the navigation. */
    public boolean at(String path) {
        return here.equals(path) || here.startsWith(path + "?") || !path.equals("/") && here.startsWith(path + "/");
    }

    private boolean is(Role... roles) {
        return asker != null && (asker.role() == Role.ADMIN || Set.of(roles).contains(asker.role()));
    }
}
