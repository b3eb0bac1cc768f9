<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AnswerWords</name>
    <message>
        <source>It said: “%1”.</source>
        <translation>Sie lautet: „%1“.</translation>
    </message>
    <message>
        <source>The answer was “%1”.</source>
        <translation>Die Antwort war „%1“.</translation>
    </message>
    <message>
        <source>The answer was %1.</source>
        <extracomment>%1 is a number like 401, %2 a fixed word like invalid_api_key</extracomment>
        <translation>Die Antwort war %1.</translation>
    </message>
    <message>
        <source>The answer was %1, “%2”.</source>
        <translation>Die Antwort war %1, „%2“.</translation>
    </message>
    <message>
        <source>Perplexity accepted this key.</source>
        <translation>Perplexity hat diesen Schlüssel angenommen.</translation>
    </message>
    <message>
        <source>A made-up key was refused, and this one was not.</source>
        <translation>Ein erfundener Schlüssel wurde abgelehnt, dieser nicht.</translation>
    </message>
    <message>
        <source>This proves the key, not the credit. A real request shows whether both are there.</source>
        <translation>Das beweist den Schlüssel, nicht das Guthaben. Eine echte Anfrage zeigt, ob beides da ist.</translation>
    </message>
    <message>
        <source>Perplexity answered a real request.</source>
        <translation>Perplexity hat eine echte Anfrage beantwortet.</translation>
    </message>
    <message>
        <source>The key was accepted, and a model replied.</source>
        <translation>Der Schlüssel wurde angenommen, und ein Modell hat geantwortet.</translation>
    </message>
    <message>
        <source>If an app still fails, it uses another key or another address.</source>
        <translation>Wenn eine App trotzdem scheitert, verwendet sie einen anderen Schlüssel oder eine andere Adresse.</translation>
    </message>
    <message>
        <source>Perplexity refused this key.</source>
        <translation>Perplexity hat diesen Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>A mistyped, a deleted and an unknown key look the same there.</source>
        <translation>Ein vertippter, ein gelöschter und ein unbekannter Schlüssel sehen dort gleich aus.</translation>
    </message>
    <message>
        <source>Look for its last four characters in your console&apos;s list of keys. If they are not there, create a new key.</source>
        <translation>Suchen Sie seine letzten vier Zeichen in der Schlüsselliste Ihrer Konsole. Stehen sie nicht dort, erstellen Sie einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Perplexity knows this key, but its project has no credit.</source>
        <translation>Perplexity kennt diesen Schlüssel, aber sein Projekt hat kein Guthaben.</translation>
    </message>
    <message>
        <source>A wrong key gets the same number, but another word behind it.</source>
        <translation>Ein falscher Schlüssel bekommt dieselbe Nummer, aber ein anderes Wort dahinter.</translation>
    </message>
    <message>
        <source>Add credit in the console, in the project that the key belongs to. A new key in the same project does not help.</source>
        <translation>Laden Sie in der Konsole Guthaben auf, in dem Projekt, zu dem der Schlüssel gehört. Ein neuer Schlüssel im selben Projekt hilft nicht.</translation>
    </message>
    <message>
        <source>Perplexity refused the request without saying why.</source>
        <translation>Perplexity hat die Anfrage abgelehnt, ohne zu sagen, warum.</translation>
    </message>
    <message>
        <source>The message only says that the request was refused (401). That happens with a wrong key and with missing credit.</source>
        <translation>Die Meldung sagt nur, dass die Anfrage abgelehnt wurde (401). Das geschieht bei einem falschen Schlüssel und bei fehlendem Guthaben.</translation>
    </message>
    <message>
        <source>The answer was a page, “401 Authorization Required”. It is used for a wrong key and for missing credit.</source>
        <translation>Die Antwort war eine Seite, „401 Authorization Required“. Sie wird bei einem falschen Schlüssel und bei fehlendem Guthaben verwendet.</translation>
    </message>
    <message>
        <source>Check both in your console: the key&apos;s last four characters, and the credit of its project.</source>
        <translation>Prüfen Sie beides in Ihrer Konsole: die letzten vier Zeichen des Schlüssels und das Guthaben seines Projekts.</translation>
    </message>
    <message>
        <source>Perplexity does not let this key in.</source>
        <translation>Perplexity lässt diesen Schlüssel nicht zu.</translation>
    </message>
    <message>
        <source>The key or its account may be blocked.</source>
        <translation>Der Schlüssel oder sein Konto ist vielleicht gesperrt.</translation>
    </message>
    <message>
        <source>Look in your console whether the key and the account are active. If they are, ask Perplexity&apos;s support.</source>
        <translation>Sehen Sie in Ihrer Konsole nach, ob Schlüssel und Konto aktiv sind. Wenn ja, fragen Sie den Support von Perplexity.</translation>
    </message>
    <message>
        <source>Look in your console whether the key and the account are active. If they are, ask Perplexity&apos;s support about the request %1.</source>
        <translation>Sehen Sie in Ihrer Konsole nach, ob Schlüssel und Konto aktiv sind. Wenn ja, fragen Sie den Support von Perplexity nach der Anfrage %1.</translation>
    </message>
    <message>
        <source>This is an organization&apos;s key, and a project&apos;s key is needed.</source>
        <translation>Dies ist der Schlüssel einer Organisation, gebraucht wird der eines Projekts.</translation>
    </message>
    <message>
        <source>Create a key inside a project in your console, and use that one.</source>
        <translation>Erstellen Sie in Ihrer Konsole einen Schlüssel innerhalb eines Projekts, und verwenden Sie diesen.</translation>
    </message>
    <message>
        <source>The app asks an address that Perplexity has retired.</source>
        <translation>Die App fragt eine Adresse, die Perplexity stillgelegt hat.</translation>
    </message>
    <message>
        <source>It says nothing about the key.</source>
        <translation>Das sagt nichts über den Schlüssel.</translation>
    </message>
    <message>
        <source>Update the app or its library, so that it uses the Agent API. A new key does not help.</source>
        <translation>Aktualisieren Sie die App oder ihre Bibliothek, damit sie die Agent API verwendet. Ein neuer Schlüssel hilft nicht.</translation>
    </message>
    <message>
        <source>Perplexity does not offer the model that was asked for.</source>
        <translation>Perplexity bietet das verlangte Modell nicht an.</translation>
    </message>
    <message>
        <source>Perplexity does not offer the model “%1”.</source>
        <translation>Perplexity bietet das Modell „%1“ nicht an.</translation>
    </message>
    <message>
        <source>The key is not the problem.</source>
        <translation>Am Schlüssel liegt es nicht.</translation>
    </message>
    <message>
        <source>Choose a current model in the app, for example perplexity/sonar.</source>
        <translation>Wählen Sie in der App ein aktuelles Modell, zum Beispiel perplexity/sonar.</translation>
    </message>
    <message>
        <source>Something in the request is wrong, but not the key.</source>
        <translation>Etwas an der Anfrage ist falsch, aber nicht der Schlüssel.</translation>
    </message>
    <message>
        <source>A new key does not help. Check what the app sends, or update the app.</source>
        <translation>Ein neuer Schlüssel hilft nicht. Prüfen Sie, was die App sendet, oder aktualisieren Sie die App.</translation>
    </message>
    <message>
        <source>This address does not exist at Perplexity.</source>
        <translation>Diese Adresse gibt es bei Perplexity nicht.</translation>
    </message>
    <message>
        <source>The answer was 404, without a word. It is given before the key is looked at.</source>
        <translation>Die Antwort war 404, ohne ein Wort. Sie kommt, bevor der Schlüssel angesehen wird.</translation>
    </message>
    <message>
        <source>Check the base address in the app. A doubled or missing /v1 is the usual reason.</source>
        <translation>Prüfen Sie die Basisadresse in der App. Meist ist ein /v1 doppelt oder fehlt.</translation>
    </message>
    <message>
        <source>The address is right, but it was asked in the wrong way.</source>
        <translation>Die Adresse stimmt, aber sie wurde auf die falsche Art gefragt.</translation>
    </message>
    <message>
        <source>Most addresses of Perplexity want POST.</source>
        <translation>Die meisten Adressen von Perplexity verlangen POST.</translation>
    </message>
    <message>
        <source>This address takes %1.</source>
        <translation>Diese Adresse nimmt %1.</translation>
    </message>
    <message>
        <source>Wait a minute and try again. If it happens often, let the app ask less often.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es noch einmal. Geschieht es oft, lassen Sie die App seltener fragen.</translation>
    </message>
    <message>
        <source>Wait one second and try again.</source>
        <translation>Warten Sie eine Sekunde und versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds and try again.</source>
        <translation>
            <numerusform>Warten Sie %n Sekunde und versuchen Sie es noch einmal.</numerusform>
            <numerusform>Warten Sie %n Sekunden und versuchen Sie es noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests were sent in a short time.</source>
        <translation>In kurzer Zeit wurden zu viele Anfragen gesendet.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: the service has trouble.</source>
        <translation>Wir konnten Perplexity nicht fragen: Der Dienst hat eine Störung.</translation>
    </message>
    <message>
        <source>The page says “%1”.</source>
        <translation>Auf der Seite steht „%1“.</translation>
    </message>
    <message>
        <source>The key was not judged.</source>
        <translation>Der Schlüssel wurde nicht beurteilt.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. https://status.perplexity.com shows known trouble.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal. https://status.perplexity.com zeigt bekannte Störungen.</translation>
    </message>
    <message>
        <source>The key was accepted, but the model did not finish.</source>
        <translation>Der Schlüssel wurde angenommen, aber das Modell ist nicht fertig geworden.</translation>
    </message>
    <message>
        <source>Try again, or choose another model. A new key does not help.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie ein anderes Modell. Ein neuer Schlüssel hilft nicht.</translation>
    </message>
    <message>
        <source>A protection page answered in Perplexity&apos;s place.</source>
        <translation>An der Stelle von Perplexity hat eine Schutzseite geantwortet.</translation>
    </message>
    <message>
        <source>Cloudflare stopped the request.</source>
        <translation>Cloudflare hat die Anfrage angehalten.</translation>
    </message>
    <message>
        <source>Cloudflare, which guards %1, stopped the request.</source>
        <translation>Cloudflare, das %1 schützt, hat die Anfrage angehalten.</translation>
    </message>
    <message>
        <source>The address for apps is https://api.perplexity.ai. If it is that one, try without a VPN, or from another network.</source>
        <translation>Die Adresse für Apps ist https://api.perplexity.ai. Ist es diese, versuchen Sie es ohne VPN oder aus einem anderen Netz.</translation>
    </message>
    <message>
        <source>Another provider answered, not Perplexity.</source>
        <translation>Ein anderer Anbieter hat geantwortet, nicht Perplexity.</translation>
    </message>
    <message>
        <source>%1 answered, not Perplexity.</source>
        <translation>%1 hat geantwortet, nicht Perplexity.</translation>
    </message>
    <message>
        <source>The request went to %1.</source>
        <translation>Die Anfrage ging an %1.</translation>
    </message>
    <message>
        <source>Perplexity&apos;s answers are written in another way.</source>
        <translation>Die Antworten von Perplexity sind anders geschrieben.</translation>
    </message>
    <message>
        <source>Set the base address of the app to https://api.perplexity.ai. Only Perplexity knows this key.</source>
        <translation>Stellen Sie die Basisadresse der App auf https://api.perplexity.ai. Nur Perplexity kennt diesen Schlüssel.</translation>
    </message>
    <message>
        <source>Whatever answered does not check keys.</source>
        <translation>Was da geantwortet hat, prüft keine Schlüssel.</translation>
    </message>
    <message>
        <source>Whatever answers at %1 does not check keys.</source>
        <translation>Was unter %1 antwortet, prüft keine Schlüssel.</translation>
    </message>
    <message>
        <source>It accepted a made-up key, so its answer says nothing about yours.</source>
        <translation>Es hat einen erfundenen Schlüssel angenommen, also sagt seine Antwort nichts über Ihren.</translation>
    </message>
    <message>
        <source>A proxy or gateway may be in between. Ask who runs it, or test from another network.</source>
        <translation>Vielleicht ist ein Proxy oder ein Gateway dazwischen. Fragen Sie, wer es betreibt, oder testen Sie aus einem anderen Netz.</translation>
    </message>
    <message>
        <source>Something other than Perplexity answered.</source>
        <translation>Etwas anderes als Perplexity hat geantwortet.</translation>
    </message>
    <message>
        <source>It sent a page with the title “%1”.</source>
        <translation>Es hat eine Seite mit dem Titel „%1“ gesendet.</translation>
    </message>
    <message>
        <source>In a hotel or a company network, open the browser and sign in first. Then test again.</source>
        <translation>Öffnen Sie in einem Hotel oder Firmennetz zuerst den Browser und melden Sie sich an. Testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The answer points to another address.</source>
        <translation>Die Antwort verweist auf eine andere Adresse.</translation>
    </message>
    <message>
        <source>The answer points to another address: %1</source>
        <translation>Die Antwort verweist auf eine andere Adresse: %1</translation>
    </message>
    <message>
        <source>Perplexity does not do that. The key was not sent there.</source>
        <translation>Das tut Perplexity nicht. Der Schlüssel wurde nicht dorthin gesendet.</translation>
    </message>
    <message>
        <source>Check the base address in the app. In a hotel or a company network, sign in with the browser first.</source>
        <translation>Prüfen Sie die Basisadresse in der App. Melden Sie sich in einem Hotel oder Firmennetz zuerst mit dem Browser an.</translation>
    </message>
    <message>
        <source>Nothing was sent: the address is not a safe one.</source>
        <translation>Nichts wurde gesendet: Die Adresse ist nicht sicher.</translation>
    </message>
    <message>
        <source>A key is only sent to an address that begins with https:// and holds no login.</source>
        <translation>Ein Schlüssel wird nur an eine Adresse gesendet, die mit https:// beginnt und keine Anmeldung enthält.</translation>
    </message>
    <message>
        <source>Use https://api.perplexity.ai.</source>
        <translation>Verwenden Sie https://api.perplexity.ai.</translation>
    </message>
    <message>
        <source>Nothing was sent: the key holds a character that no request can carry.</source>
        <translation>Nichts wurde gesendet: Der Schlüssel enthält ein Zeichen, das keine Anfrage tragen kann.</translation>
    </message>
    <message>
        <source>Only letters, digits and plain signs can be sent.</source>
        <translation>Gesendet werden können nur Buchstaben, Ziffern und einfache Zeichen.</translation>
    </message>
    <message>
        <source>Check the key again, and use the cleaned one.</source>
        <translation>Prüfen Sie den Schlüssel noch einmal, und verwenden Sie den bereinigten.</translation>
    </message>
    <message>
        <source>The answer is none that we know.</source>
        <translation>Diese Antwort kennen wir nicht.</translation>
    </message>
    <message>
        <source>Try again later. If it stays, copy the report and ask Perplexity&apos;s support.</source>
        <translation>Versuchen Sie es später noch einmal. Bleibt es dabei, kopieren Sie den Bericht und fragen Sie den Support von Perplexity.</translation>
    </message>
    <message>
        <source>Perplexity could not answer your app: the service has trouble.</source>
        <translation>Perplexity konnte Ihrer App nicht antworten: Der Dienst hat eine Störung.</translation>
    </message>
    <message>
        <source>Perplexity does not do that. Something in between, or a wrong address, does.</source>
        <translation>Das tut Perplexity nicht. Es liegt an etwas dazwischen oder an einer falschen Adresse.</translation>
    </message>
    <message>
        <source>Its certificate was issued by “%1”.</source>
        <translation>Sein Zertifikat wurde von „%1“ ausgestellt.</translation>
    </message>
    <message>
        <source>The request went through the proxy %1.</source>
        <translation>Die Anfrage ging über den Proxy %1.</translation>
    </message>
    <message>
        <source>A new key looks like that until it is known everywhere.</source>
        <translation>So sieht ein neuer Schlüssel aus, bis er überall bekannt ist.</translation>
    </message>
    <message>
        <source>New keys can take a minute. Try again at %1; if it is still refused then, look for its last four characters in your console.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Neue Schlüssel brauchen manchmal eine Minute. Versuchen Sie es um %1 noch einmal; wird er dann immer noch abgelehnt, suchen Sie seine letzten vier Zeichen in Ihrer Konsole.</translation>
    </message>
    <message>
        <source>Perplexity refused the key that your app sent.</source>
        <translation>Perplexity hat den Schlüssel abgelehnt, den Ihre App gesendet hat.</translation>
    </message>
    <message>
        <source>Test the key that you mean to use. If it is accepted, your app sends another one. If it is refused as well, create a new key.</source>
        <translation>Testen Sie den Schlüssel, den Sie verwenden wollen. Wird er angenommen, sendet Ihre App einen anderen. Wird auch er abgelehnt, erstellen Sie einen neuen.</translation>
    </message>
</context>
<context>
    <name>CommandLineWords</name>
    <message>
        <source>“%1” takes no argument “%2”. Keys come on standard input, never as an argument.</source>
        <translation>„%1“ nimmt kein Argument „%2“. Schlüssel kommen über die Standardeingabe, nie als Argument.</translation>
    </message>
    <message>
        <source>--deep searches the home folder: give it or paths, not both.</source>
        <translation>--deep durchsucht den Persönlichen Ordner: Geben Sie das an oder Pfade, nicht beides.</translation>
    </message>
    <message>
        <source>“replace” needs at least one file or folder.</source>
        <translation>„replace“ braucht mindestens eine Datei oder einen Ordner.</translation>
    </message>
    <message>
        <source>“undo” takes one change at a time.</source>
        <translation>„undo“ nimmt eine Änderung auf einmal.</translation>
    </message>
    <message>
        <source>--base-url needs an https address without user or password; http is taken for this computer only.</source>
        <translation>--base-url braucht eine https-Adresse ohne Benutzer und Passwort; http gilt nur für diesen Computer.</translation>
    </message>
    <message>
        <source>--real knows “agent” and “guide”, not “%1”.</source>
        <translation>--real kennt „agent“ und „guide“, nicht „%1“.</translation>
    </message>
    <message>
        <source>--shell knows bash, cmd and powershell, not “%1”.</source>
        <translation>--shell kennt bash, cmd und powershell, nicht „%1“.</translation>
    </message>
    <message>
        <source>“key” wants one of: save, show, forget.</source>
        <translation>„key“ braucht eines von: save, show, forget.</translation>
    </message>
    <message>
        <source>“key %1” takes nothing more. The key comes on standard input.</source>
        <translation>„key %1“ nimmt nichts weiter. Der Schlüssel kommt über die Standardeingabe.</translation>
    </message>
    <message>
        <source>Say what to do. “keywright-cli --help” lists the commands.</source>
        <translation>Sagen Sie, was zu tun ist. „keywright-cli --help“ zählt die Befehle auf.</translation>
    </message>
    <message>
        <source>There is no command “%1”. “keywright-cli --help” lists them.</source>
        <translation>Es gibt keinen Befehl „%1“. „keywright-cli --help“ zählt sie auf.</translation>
    </message>
    <message>
        <source>%1 “keywright-cli %2 --help” lists the options.</source>
        <translation>%1 „keywright-cli %2 --help“ zählt die Optionen auf.</translation>
    </message>
    <message>
        <source>--repair knows %1, not “%2”.</source>
        <translation>--repair kennt %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--port wants a number from 1 to 65535, or 0 for any free port.</source>
        <translation>--port braucht eine Zahl von 1 bis 65535, oder 0 für einen beliebigen freien Port.</translation>
    </message>
    <message>
        <source>--timeout wants a number of seconds, from 1 to %1.</source>
        <translation>--timeout braucht eine Zahl von Sekunden, von 1 bis %1.</translation>
    </message>
    <message>
        <source>A report is either --json or --markdown, not both.</source>
        <translation>Ein Bericht ist entweder --json oder --markdown, nicht beides.</translation>
    </message>
    <message>
        <source>--variable wants a name of letters, digits and “_”, not “%1”.</source>
        <translation>--variable braucht einen Namen aus Buchstaben, Ziffern und „_“, nicht „%1“.</translation>
    </message>
    <message>
        <source>“run” wants two dashes and then the program: keywright-cli run -- PROGRAM ARGUMENT…</source>
        <translation>„run“ braucht zwei Striche und danach das Programm: keywright-cli run -- PROGRAMM ARGUMENT…</translation>
    </message>
    <message>
        <source>--name wants a name, for example “Work”.</source>
        <translation>--name braucht einen Namen, zum Beispiel „Arbeit“.</translation>
    </message>
    <message>
        <source>That name is too long: 60 characters are the most.</source>
        <translation>Dieser Name ist zu lang: Mehr als 60 Zeichen gehen nicht.</translation>
    </message>
    <message>
        <source>That name holds a character that can&apos;t be seen. Type it anew.</source>
        <translation>In diesem Namen steckt ein unsichtbares Zeichen. Tippen Sie ihn neu.</translation>
    </message>
    <message>
        <source>That is a key, not a name. Keys come on standard input, never as an argument.</source>
        <translation>Das ist ein Schlüssel, kein Name. Schlüssel kommen über die Standardeingabe, nie als Argument.</translation>
    </message>
</context>
<context>
    <name>ConnectWords</name>
    <message>
        <source>The key was not judged.</source>
        <translation>Der Schlüssel wurde nicht beurteilt.</translation>
    </message>
    <message>
        <source>The certificate was issued by “%1”.</source>
        <translation>Das Zertifikat hat „%1“ ausgestellt.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: this computer is offline.</source>
        <translation>Wir konnten Perplexity nicht fragen: Dieser Computer ist offline.</translation>
    </message>
    <message>
        <source>Connect to the internet and test again.</source>
        <translation>Verbinden Sie sich mit dem Internet und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: the name %1 was not found.</source>
        <translation>Wir konnten Perplexity nicht fragen: Der Name %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>No name server that this computer asks knows it.</source>
        <translation>Kein Namensserver, den dieser Computer fragt, kennt ihn.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the connection. A VPN or an ad blocker may block the name.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse und die Verbindung. Ein VPN oder ein Werbeblocker kann den Namen sperren.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: %1 refused the connection.</source>
        <translation>Wir konnten Perplexity nicht fragen: %1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing listens at that address, or a firewall says no.</source>
        <translation>Unter dieser Adresse hört niemand zu, oder eine Firewall sagt nein.</translation>
    </message>
    <message>
        <source>Check the address. In a company network, ask whether this host may be reached.</source>
        <translation>Prüfen Sie die Adresse. Fragen Sie in einem Firmennetz, ob dieser Rechner erreichbar sein darf.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: no connection to %1 came about.</source>
        <translation>Wir konnten Perplexity nicht fragen: Eine Verbindung zu %1 kam nicht zustande.</translation>
    </message>
    <message>
        <source>Nothing answered in time; a firewall may drop the request.</source>
        <translation>Rechtzeitig hat nichts geantwortet; vielleicht verwirft eine Firewall die Anfrage.</translation>
    </message>
    <message>
        <source>Test again. If it stays, try another network, or ask whether a proxy is needed.</source>
        <translation>Testen Sie noch einmal. Bleibt es dabei, versuchen Sie ein anderes Netz, oder fragen Sie, ob ein Proxy nötig ist.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: the connection to %1 was cut.</source>
        <translation>Wir konnten Perplexity nicht fragen: Die Verbindung zu %1 wurde getrennt.</translation>
    </message>
    <message>
        <source>Something in between or the other side ended it.</source>
        <translation>Etwas dazwischen oder die andere Seite hat sie beendet.</translation>
    </message>
    <message>
        <source>Test again. If it stays, try without a VPN, or from another network.</source>
        <translation>Testen Sie noch einmal. Bleibt es dabei, versuchen Sie es ohne VPN oder aus einem anderen Netz.</translation>
    </message>
    <message>
        <source>We did not ask: %1 could not prove who it is.</source>
        <translation>Wir haben nicht gefragt: %1 konnte nicht beweisen, wer es ist.</translation>
    </message>
    <message>
        <source>This computer does not trust the issuer, so nothing was sent.</source>
        <translation>Dieser Computer vertraut dem Aussteller nicht, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>In a company network, ask for its certificate authority. Elsewhere, use another network.</source>
        <translation>Fragen Sie in einem Firmennetz nach dessen Zertifizierungsstelle. Verwenden Sie sonst ein anderes Netz.</translation>
    </message>
    <message>
        <source>We did not ask: the certificate of %1 has run out.</source>
        <translation>Wir haben nicht gefragt: Das Zertifikat von %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>It was valid until %1.</source>
        <translation>Es war gültig bis %1.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Check the date of this computer. If it is right, try another network or try later.</source>
        <translation>Prüfen Sie das Datum dieses Computers. Stimmt es, versuchen Sie ein anderes Netz oder versuchen Sie es später.</translation>
    </message>
    <message>
        <source>We did not ask: another computer answered for %1.</source>
        <translation>Wir haben nicht gefragt: Ein anderer Computer hat für %1 geantwortet.</translation>
    </message>
    <message>
        <source>Its certificate is for another name.</source>
        <translation>Sein Zertifikat gilt für einen anderen Namen.</translation>
    </message>
    <message>
        <source>Check the address. In a hotel or a company network, sign in with the browser first.</source>
        <translation>Prüfen Sie die Adresse. Melden Sie sich in einem Hotel oder Firmennetz zuerst mit dem Browser an.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong.</source>
        <translation>Die Uhr dieses Computers geht offenbar falsch.</translation>
    </message>
    <message>
        <source>It shows %1.</source>
        <translation>Sie zeigt %1.</translation>
    </message>
    <message>
        <source>By that time the certificate of %1 is not valid, so nothing was sent.</source>
        <translation>Zu dieser Zeit ist das Zertifikat von %1 nicht gültig, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Set the date and the time, and test again.</source>
        <translation>Stellen Sie Datum und Uhrzeit ein, und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>We did not ask: a program opens this computer&apos;s encrypted connections.</source>
        <translation>Wir haben nicht gefragt: Ein Programm öffnet die verschlüsselten Verbindungen dieses Computers.</translation>
    </message>
    <message>
        <source>We did not ask: “%1” opens this computer&apos;s encrypted connections.</source>
        <translation>Wir haben nicht gefragt: „%1“ öffnet die verschlüsselten Verbindungen dieses Computers.</translation>
    </message>
    <message>
        <source>It answered in the place of %1, and this computer does not trust it. Nothing was sent.</source>
        <translation>Es hat an der Stelle von %1 geantwortet, und dieser Computer vertraut ihm nicht. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>It is a virus scanner or your company&apos;s network. Exempt %1 there, or ask for its certificate authority to be installed.</source>
        <translation>Es ist ein Virenschutz oder das Netz Ihrer Firma. Nehmen Sie %1 dort aus, oder lassen Sie dessen Zertifizierungsstelle installieren.</translation>
    </message>
    <message>
        <source>We did not ask: no encrypted connection to %1 came about.</source>
        <translation>Wir haben nicht gefragt: Eine verschlüsselte Verbindung zu %1 kam nicht zustande.</translation>
    </message>
    <message>
        <source>Both sides found no common way to encrypt, so nothing was sent.</source>
        <translation>Beide Seiten haben keine gemeinsame Verschlüsselung gefunden, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The connection went through %1.</source>
        <translation>Die Verbindung ging über %1.</translation>
    </message>
    <message>
        <source>Check the address and its port. A proxy or firewall in between may break the encryption.</source>
        <translation>Prüfen Sie die Adresse und ihren Port. Ein Proxy oder eine Firewall dazwischen kann die Verschlüsselung stören.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: the proxy can&apos;t be reached.</source>
        <translation>Wir konnten Perplexity nicht fragen: Der Proxy ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: the proxy %1 can&apos;t be reached.</source>
        <translation>Wir konnten Perplexity nicht fragen: Der Proxy %1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The proxy is a computer in between that this one is told to use.</source>
        <translation>Der Proxy ist ein Computer dazwischen, den dieser hier verwenden soll.</translation>
    </message>
    <message>
        <source>Check the proxy in the system&apos;s settings and in the variable HTTPS_PROXY.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen des Systems und in der Variable HTTPS_PROXY.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: the proxy wants a login.</source>
        <translation>Wir konnten Perplexity nicht fragen: Der Proxy verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>We could not ask Perplexity: the proxy %1 wants a login.</source>
        <translation>Wir konnten Perplexity nicht fragen: Der Proxy %1 verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>It answered 407, before the request got through.</source>
        <translation>Er hat 407 geantwortet, bevor die Anfrage durchkam.</translation>
    </message>
    <message>
        <source>Enter the login in the system&apos;s proxy settings, or ask who runs the proxy.</source>
        <translation>Tragen Sie die Anmeldung in den Proxy-Einstellungen des Systems ein, oder fragen Sie, wer den Proxy betreibt.</translation>
    </message>
    <message>
        <source>We asked %1, but no answer came in time.</source>
        <translation>Wir haben %1 gefragt, aber rechtzeitig kam keine Antwort.</translation>
    </message>
    <message>
        <source>Test again in a minute. https://status.perplexity.com shows known trouble.</source>
        <translation>Testen Sie in einer Minute noch einmal. https://status.perplexity.com zeigt bekannte Störungen.</translation>
    </message>
    <message>
        <source>The answer from %1 was far too large.</source>
        <translation>Die Antwort von %1 war viel zu groß.</translation>
    </message>
    <message>
        <source>Perplexity&apos;s answer to this question is short. Something else answered.</source>
        <translation>Die Antwort von Perplexity auf diese Frage ist kurz. Etwas anderes hat geantwortet.</translation>
    </message>
    <message>
        <source>Check the address. A proxy or gateway may be in between.</source>
        <translation>Prüfen Sie die Adresse. Vielleicht ist ein Proxy oder ein Gateway dazwischen.</translation>
    </message>
    <message>
        <source>Your app could not ask Perplexity: the computer was offline.</source>
        <translation>Ihre App konnte Perplexity nicht fragen: Der Computer war offline.</translation>
    </message>
    <message>
        <source>Your app could not ask Perplexity: the name %1 was not found.</source>
        <translation>Ihre App konnte Perplexity nicht fragen: Der Name %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Your app got no answer: %1 refused the connection.</source>
        <translation>Ihre App bekam keine Antwort: %1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Your app got no answer: no connection to %1 came about.</source>
        <translation>Ihre App bekam keine Antwort: Eine Verbindung zu %1 kam nicht zustande.</translation>
    </message>
    <message>
        <source>Your app got no answer: the connection to %1 was cut.</source>
        <translation>Ihre App bekam keine Antwort: Die Verbindung zu %1 wurde getrennt.</translation>
    </message>
    <message>
        <source>Your app did not ask: %1 could not prove who it is.</source>
        <translation>Ihre App hat nicht gefragt: %1 konnte nicht beweisen, wer es ist.</translation>
    </message>
    <message>
        <source>Your app did not ask: the certificate of %1 has run out.</source>
        <translation>Ihre App hat nicht gefragt: Das Zertifikat von %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>Your app did not ask: another computer answered for %1.</source>
        <translation>Ihre App hat nicht gefragt: Ein anderer Computer hat für %1 geantwortet.</translation>
    </message>
    <message>
        <source>Your app did not ask: “%1” opens the computer&apos;s encrypted connections.</source>
        <translation>Ihre App hat nicht gefragt: „%1“ öffnet die verschlüsselten Verbindungen des Computers.</translation>
    </message>
    <message>
        <source>Your app did not ask: no encrypted connection to %1 came about.</source>
        <translation>Ihre App hat nicht gefragt: Eine verschlüsselte Verbindung zu %1 kam nicht zustande.</translation>
    </message>
    <message>
        <source>Your app could not ask Perplexity: the proxy can&apos;t be reached.</source>
        <translation>Ihre App konnte Perplexity nicht fragen: Der Proxy ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Your app could not ask Perplexity: the proxy wants a login.</source>
        <translation>Ihre App konnte Perplexity nicht fragen: Der Proxy verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>Your app asked %1, but no answer came in time.</source>
        <translation>Ihre App hat %1 gefragt, aber rechtzeitig kam keine Antwort.</translation>
    </message>
    <message>
        <source>Its certificate is not one for servers, so nothing was sent.</source>
        <translation>Sein Zertifikat ist keines für Server, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The key or the signature of its certificate is too weak to be believed, so nothing was sent.</source>
        <translation>Der Schlüssel oder die Unterschrift seines Zertifikats ist zu schwach, um ihm zu glauben, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It speaks only a version of TLS that is no longer safe, so nothing was sent.</source>
        <translation>Er spricht nur eine Version von TLS, die nicht mehr sicher ist, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It offers only ways to encrypt that are no longer safe, so nothing was sent.</source>
        <translation>Er bietet nur Verschlüsselungen an, die nicht mehr sicher sind, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>What it answered is not encrypted at all, so nothing was sent.</source>
        <translation>Was er geantwortet hat, ist gar nicht verschlüsselt, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The certificate vouches for itself, as anybody&apos;s can, so nothing was sent.</source>
        <translation>Das Zertifikat bürgt für sich selbst, und so eines kann jeder machen; deshalb wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>DamageWords</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a space before or after it</source>
        <translation>ein Leerzeichen davor oder dahinter</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>ein Zeilenumbruch</translation>
    </message>
    <message>
        <source>a space inside</source>
        <translation>ein Leerzeichen mittendrin</translation>
    </message>
    <message>
        <source>an invisible character</source>
        <translation>ein unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>a letter of another alphabet</source>
        <translation>ein Buchstabe eines anderen Alphabets</translation>
    </message>
    <message>
        <source>another kind of dash</source>
        <translation>ein anderer Strich</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>the word “Bearer”</source>
        <translation>das Wort „Bearer“</translation>
    </message>
    <message>
        <source>the name and the equals sign</source>
        <translation>der Name und das Gleichheitszeichen</translation>
    </message>
    <message>
        <source>escaped characters</source>
        <translation>maskierte Zeichen</translation>
    </message>
    <message>
        <source>written in base64</source>
        <translation>als Base64 geschrieben</translation>
    </message>
    <message>
        <source>several keys in one</source>
        <translation>mehrere Schlüssel in einem</translation>
    </message>
    <message>
        <source>the key twice</source>
        <translation>der Schlüssel zweimal</translation>
    </message>
    <message>
        <source>only its shortened form</source>
        <translation>nur seine gekürzte Form</translation>
    </message>
    <message>
        <source>an example text</source>
        <translation>ein Beispieltext</translation>
    </message>
    <message>
        <source>the name of a variable</source>
        <translation>der Name einer Variablen</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>eine Adresse</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>another provider&apos;s key</source>
        <translation>der Schlüssel eines anderen Anbieters</translation>
    </message>
    <message>
        <source>the name of a model</source>
        <translation>der Name eines Modells</translation>
    </message>
    <message>
        <source>“pplx-” is missing</source>
        <translation>„pplx-“ fehlt</translation>
    </message>
    <message>
        <source>“pplx-” in other letters</source>
        <translation>„pplx-“ in anderen Buchstaben</translation>
    </message>
    <message>
        <source>“pplx-” mistyped</source>
        <translation>„pplx-“ falsch geschrieben</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>a character that no key has</source>
        <translation>ein Zeichen, das kein Schlüssel hat</translation>
    </message>
</context>
<context>
    <name>DiagnosisWords</name>
    <message>
        <source>Perplexity accepts the key in hand.</source>
        <translation>Perplexity nimmt den Schlüssel an, um den es geht.</translation>
    </message>
    <message>
        <source>So it stands in %1.</source>
        <extracomment>%1: a file</extracomment>
        <translation>So steht es in %1.</translation>
    </message>
    <message>
        <source>One stands in %1, another in %2.</source>
        <translation>Einer steht in %1, ein anderer in %2.</translation>
    </message>
    <message>
        <source>Two different keys are in use. So it may work at one time and fail at another.</source>
        <translation>Zwei verschiedene Schlüssel sind in Gebrauch. Deshalb klappt es manchmal und manchmal nicht.</translation>
    </message>
    <message>
        <source>It was made only just now, and may not be known everywhere yet.</source>
        <translation>Er wurde gerade erst erstellt und ist vielleicht noch nicht überall bekannt.</translation>
    </message>
    <message>
        <source>Wait a minute and test it again. If it is still refused, look in the console whether it was copied whole, and whether its project has credit.</source>
        <translation>Warten Sie eine Minute und testen Sie ihn noch einmal. Wird er weiter abgelehnt, sehen Sie in der Konsole nach, ob er ganz kopiert wurde und ob sein Projekt Guthaben hat.</translation>
    </message>
    <message>
        <source>Another key that was found, %1, is accepted.</source>
        <extracomment>%1: masked keys</extracomment>
        <translation>Ein anderer gefundener Schlüssel, %1, wird angenommen.</translation>
    </message>
    <message>
        <source>Use the key that is accepted, or create a new one.</source>
        <translation>Verwenden Sie den Schlüssel, der angenommen wird, oder erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The key is fine. What fails is the copy that the online service keeps.</source>
        <translation>Der Schlüssel ist in Ordnung. Abgelehnt wird die Kopie, die der Online-Dienst behält.</translation>
    </message>
    <message>
        <source>Such a service saves the key when it is connected, and goes on using that copy. Nothing on this computer changes it.</source>
        <translation>Ein solcher Dienst speichert den Schlüssel beim Verbinden und verwendet diese Kopie weiter. Nichts auf diesem Computer ändert sie.</translation>
    </message>
    <message>
        <source>Everything is fine on this computer.</source>
        <translation>Auf diesem Computer ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>Nothing that was found here sends another one. What still fails keeps a copy of the key where no program on this computer can look, like online services do, or was not started again.</source>
        <translation>Nichts, was hier gefunden wurde, sendet einen anderen. Was noch scheitert, behält eine Kopie des Schlüssels, wo kein Programm auf diesem Computer nachsehen kann, wie es Online-Dienste tun, oder wurde nicht neu gestartet.</translation>
    </message>
    <message>
        <source>Open the connection to Perplexity there, paste the key again and save. Close a program on this computer completely and start it again.</source>
        <translation>Öffnen Sie dort die Verbindung zu Perplexity, fügen Sie den Schlüssel neu ein und speichern Sie. Schließen Sie ein Programm auf diesem Computer ganz und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Replace the key in %1, or remove that line. Then close the terminal or program and start it again.</source>
        <extracomment>%1: a file and a line</extracomment>
        <translation>Ersetzen Sie den Schlüssel in %1 oder entfernen Sie diese Zeile. Schließen Sie dann das Terminal oder das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Your key is fine, but your app uses another one.</source>
        <translation>Ihr Schlüssel ist in Ordnung, aber Ihre App verwendet einen anderen.</translation>
    </message>
    <message>
        <source>%1 is set in %2.</source>
        <extracomment>%1: the address of a proxy, %2: a file and a line</extracomment>
        <translation>%1 ist in %2 eingestellt.</translation>
    </message>
    <message>
        <source>Your key is fine, but your app goes through a proxy: a computer in between.</source>
        <translation>Ihr Schlüssel ist in Ordnung, aber Ihre App geht über einen Proxy: einen Computer dazwischen.</translation>
    </message>
    <message>
        <source>Perplexity accepts the key when this program asks.</source>
        <translation>Wenn dieses Programm fragt, nimmt Perplexity den Schlüssel an.</translation>
    </message>
    <message>
        <source>If nobody told you to use that proxy, remove the line and start the app again. Otherwise ask who runs it whether it lets requests to Perplexity through.</source>
        <translation>Wenn niemand Ihnen diesen Proxy vorgegeben hat, entfernen Sie die Zeile und starten Sie die App neu. Sonst fragen Sie, wer ihn betreibt, ob er Anfragen an Perplexity durchlässt.</translation>
    </message>
    <message>
        <source>Perplexity refuses that one.</source>
        <translation>Perplexity lehnt diesen ab.</translation>
    </message>
    <message>
        <source>Your key is fine, but your app asks at a wrong address.</source>
        <translation>Ihr Schlüssel ist in Ordnung, aber Ihre App fragt unter einer falschen Adresse.</translation>
    </message>
    <message>
        <source>Your key is fine, but your app asks in a way that Perplexity has switched off.</source>
        <translation>Ihr Schlüssel ist in Ordnung, aber Ihre App fragt auf eine Weise, die Perplexity abgeschaltet hat.</translation>
    </message>
    <message>
        <source>Your key is fine, but your app sends it to another company.</source>
        <translation>Ihr Schlüssel ist in Ordnung, aber Ihre App sendet ihn an eine andere Firma.</translation>
    </message>
    <message>
        <source>Perplexity accepts your key, and nothing else was found.</source>
        <translation>Perplexity nimmt Ihren Schlüssel an, und sonst wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Not checked yet: Perplexity was not asked about a key.</source>
        <translation>Noch nicht geprüft: Perplexity wurde nach keinem Schlüssel gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n different keys are in use. So it may work at one time and fail at another.</source>
        <translation>
            <numerusform>%n Schlüssel ist in Gebrauch. Deshalb klappt es manchmal und manchmal nicht.</numerusform>
            <numerusform>%n verschiedene Schlüssel sind in Gebrauch. Deshalb klappt es manchmal und manchmal nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message>
        <source>from standard input</source>
        <translation>von der Standardeingabe</translation>
    </message>
    <message>
        <source>saved in the keychain</source>
        <translation>im Schlüsselbund gespeichert</translation>
    </message>
    <message>
        <source>found on this computer</source>
        <translation>auf diesem Computer gefunden</translation>
    </message>
    <message>
        <source>not asked about</source>
        <translation>nicht danach gefragt</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1: a masked key, %2: where it is from, %3: what Perplexity said, as &quot;Accepted by Perplexity&quot;</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>No key was found, so Perplexity could not be asked about one.</source>
        <translation>Es wurde kein Schlüssel gefunden, also konnte Perplexity nach keinem gefragt werden.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; “--json” lists them all.</source>
        <translation>
            <numerusform>… und %n weiteres; „--json“ nennt alle.</numerusform>
            <numerusform>… und %n weitere; „--json“ nennt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>How we know: %1</source>
        <extracomment>Followed by sentences</extracomment>
        <translation>Woher wir das wissen: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <extracomment>Followed by sentences</extracomment>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>What else shows it:</source>
        <translation>Was es noch zeigt:</translation>
    </message>
    <message>
        <source>Also worth doing:</source>
        <translation>Was sich auch lohnt:</translation>
    </message>
    <message>
        <source>The keys that were looked at:</source>
        <translation>Die Schlüssel, um die es ging:</translation>
    </message>
    <message>
        <source>The key in hand: %1, %2.</source>
        <extracomment>%1: a masked key, %2: where it is from</extracomment>
        <translation>Der Schlüssel, um den es geht: %1, %2.</translation>
    </message>
</context>
<context>
    <name>FactsWords</name>
    <message>
        <source>What is known of Perplexity comes from your own file %1, of %2.</source>
        <extracomment>%1 is a file, %2 a day</extracomment>
        <translation>Was über Perplexity bekannt ist, kommt aus Ihrer eigenen Datei %1 vom %2.</translation>
    </message>
    <message>
        <source>Your own file %1 is not newer than what this program knows, so it is not used.</source>
        <translation>Ihre eigene Datei %1 ist nicht neuer als das, was dieses Programm weiß, deshalb wird sie nicht verwendet.</translation>
    </message>
    <message>
        <source>Your own file %1 is not used: %2. The program&apos;s own facts are in use.</source>
        <extracomment>%1 is a file, %2 what is wrong with it, in English</extracomment>
        <translation>Ihre eigene Datei %1 wird nicht verwendet: %2. Es gilt, was das Programm selbst weiß.</translation>
    </message>
    <message>
        <source>Your own file %1 is not used, because of %2: %3. The program&apos;s own facts are in use.</source>
        <extracomment>%1 is a file, %2 a place in it like /endpoints/3/state, %3 what is wrong there, in English</extracomment>
        <translation>Ihre eigene Datei %1 wird nicht verwendet, wegen %2: %3. Es gilt, was das Programm selbst weiß.</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>keywright-cli inspect [--json] [--compare]

Looks at the text on standard input as at a key; every byte counts. With
--compare, two texts are separated by a NUL byte and compared.
</source>
        <translation>keywright-cli inspect [--json] [--compare]

Sieht den Text der Standardeingabe als Schlüssel an; jedes Byte zählt. Mit
--compare werden zwei Texte verglichen, die ein NUL-Byte trennt.
</translation>
    </message>
    <message>
        <source>keywright-cli explain [--json]

Reads an error message or a log on standard input and names the cause.
</source>
        <translation>keywright-cli explain [--json]

Liest eine Fehlermeldung oder ein Protokoll von der Standardeingabe und nennt die
Ursache.
</translation>
    </message>
    <message>
        <source>keywright-cli find [--json] [--key-stdin] [--home DIR] [--deep] [PATH…]

Looks at the known places of this user, or at the paths given. --home names
another home folder, --deep searches the whole of it. With --key-stdin the
places are judged against the key on standard input.
</source>
        <translation>keywright-cli find [--json] [--key-stdin] [--home DIR] [--deep] [PATH…]

Sieht an den bekannten Stellen dieses Benutzers nach, oder unter den angegebenen
Pfaden. --home nennt einen anderen Persönlichen Ordner, --deep durchsucht ihn
ganz. Mit --key-stdin werden die Stellen mit dem Schlüssel der Standardeingabe
verglichen.
</translation>
    </message>
    <message>
        <source>keywright-cli replace [--json] [--dry-run] [--old-stdin] [--force]
                      [--repair KINDS] PATH…

Puts the key on standard input, or the saved one, into the files given. It is
tested first; --force leaves that out. With --old-stdin a NUL byte and the old
key follow, and only places with the old key are changed. --dry-run shows the
change and makes none. --repair also mends what stands beside the key: safe for
what is plain, all, or a list of rename, add, remove-line, address, utf-8,
export, clear-outputs, private.
</source>
        <translation>keywright-cli replace [--json] [--dry-run] [--old-stdin] [--force]
                      [--repair ARTEN] PFAD…

Setzt den Schlüssel von der Standardeingabe oder den gespeicherten in die
genannten Dateien ein. Er wird vorher geprüft; --force lässt das weg. Mit
--old-stdin folgen ein NUL-Byte und der alte Schlüssel, und nur Stellen mit dem
alten werden geändert. --dry-run zeigt die Änderung und macht keine. --repair
bringt auch in Ordnung, was neben dem Schlüssel steht: safe für das Eindeutige,
all, oder eine Liste aus rename, add, remove-line, address, utf-8, export,
clear-outputs, private.
</translation>
    </message>
    <message>
        <source>keywright-cli undo [--json] [--list] [--forget] [CHANGE]

Takes a change back, the newest where none is named. --list shows them all.
--forget deletes the copies that it keeps, which hold the old key.
</source>
        <translation>keywright-cli undo [--json] [--list] [--forget] [ÄNDERUNG]

Nimmt eine Änderung zurück, ohne Angabe die neueste. --list zeigt alle.
--forget löscht die Kopien, die sie aufhebt und in denen der alte Schlüssel
steht.
</translation>
    </message>
    <message>
        <source>keywright-cli request [--json] [--key-stdin] [--shell bash|cmd|powershell]

Checks what an app sends: a curl line, code, settings or an HTTP log on standard
input. Address, method, headers and body are told one by one: what is wrong and
where, what is right, and what is not in the text. The corrected version follows,
with the name of a variable in the key&apos;s place. Nothing is sent.

--shell says which shell a command line is for, where it can&apos;t be found out.
With --key-stdin the tested key and a NUL byte come before the text.
</source>
        <translation>keywright-cli request [--json] [--key-stdin] [--shell bash|cmd|powershell]

Prüft, was eine App sendet: eine curl-Zeile, Code, Einstellungen oder ein
HTTP-Protokoll auf der Standardeingabe. Adresse, Methode, Kopfzeilen und Inhalt
werden einzeln genannt: was falsch ist und wo, was stimmt und was nicht im Text
steht. Danach folgt die berichtigte Fassung, mit dem Namen einer Variable an der
Stelle des Schlüssels. Gesendet wird nichts.

--shell sagt, für welche Shell eine Befehlszeile ist, wo es sich nicht erkennen
lässt. Mit --key-stdin stehen der geprüfte Schlüssel und ein NUL-Byte davor.
</translation>
    </message>
    <message>
        <source>keywright-cli listen [--json] [--key-stdin] [--port N] [--timeout SECONDS] [--app ID]
                     [--pass-on [--base-url URL] [--ca-file FILE]]

Opens an address on this computer for one request of your app and says what is
wrong with it. Judged against the saved key, or the one on standard input with
--key-stdin. --app names the app (an id of “tool” in “find --json”), to be told
which of its settings to change. Nothing is sent, unless --pass-on hands the
request on to Perplexity, so that the app goes on working. --timeout is 120.
</source>
        <translation>keywright-cli listen [--json] [--key-stdin] [--port N] [--timeout SEKUNDEN]
                     [--app ID] [--pass-on [--base-url URL] [--ca-file DATEI]]

Öffnet auf diesem Computer eine Adresse für eine Anfrage Ihrer App und sagt, was
daran falsch ist. Verglichen wird mit dem gespeicherten Schlüssel oder, mit
--key-stdin, mit dem der Standardeingabe. --app nennt die App (eine Kennung
unter „tool“ in „find --json“); dann wird gesagt, welche Einstellung zu ändern
ist. Nichts wird gesendet, außer --pass-on reicht die Anfrage an Perplexity
weiter, damit die App weiter arbeitet. --timeout ist 120.
</translation>
    </message>
    <message>
        <source>Finds out why a Perplexity API key is refused, and keeps it safe.

  keywright-cli doctor    do everything at once, and say what is wrong
  keywright-cli inspect   look at a key, character by character
  keywright-cli explain   read an error message or a log
  keywright-cli find      find where apps keep the key
  keywright-cli replace   put a new key into files
  keywright-cli undo      take a change back
  keywright-cli test      ask Perplexity about the key
  keywright-cli request   check what an app sends
  keywright-cli listen    hear what an app really sends
  keywright-cli key       save, show or forget keys in the keychain
  keywright-cli run       start a program with the saved key
  keywright-cli report    a report for support, without any key

Keys come on standard input or from the keychain, never as an argument. Every
command takes --json and --help.

Exit status: 0 nothing wrong, 1 a problem was found, 2 wrong usage, 3 could not
check, 4 refused to change something.
</source>
        <translation>Findet heraus, warum ein Perplexity-API-Schlüssel abgelehnt wird, und bewahrt ihn sicher auf.

  keywright-cli doctor    alles auf einmal tun und sagen, was nicht stimmt
  keywright-cli inspect   einen Schlüssel Zeichen für Zeichen ansehen
  keywright-cli explain   eine Fehlermeldung oder ein Protokoll lesen
  keywright-cli find      finden, wo Apps den Schlüssel aufbewahren
  keywright-cli replace   einen neuen Schlüssel in Dateien einsetzen
  keywright-cli undo      eine Änderung zurücknehmen
  keywright-cli test      Perplexity nach dem Schlüssel fragen
  keywright-cli request   prüfen, was eine App sendet
  keywright-cli listen    hören, was eine App wirklich sendet
  keywright-cli key       Schlüssel im Schlüsselbund speichern, zeigen, vergessen
  keywright-cli run       ein Programm mit dem gespeicherten Schlüssel starten
  keywright-cli report    ein Bericht für den Support, ohne jeden Schlüssel

Schlüssel kommen von der Standardeingabe oder aus dem Schlüsselbund, nie als Argument.
Jeder Befehl kennt --json und --help.

Rückgabewert: 0 nichts falsch, 1 ein Problem gefunden, 2 falscher Aufruf, 3 nicht
prüfbar, 4 eine Änderung verweigert.
</translation>
    </message>
    <message>
        <source>keywright-cli test [--json] [--base-url URL] [--ca-file FILE] [--real [NAME]]
                   [--name NAME]

Asks Perplexity about the key on standard input, or the saved one, with --name the
one saved under that name: first with a made-up key, which must be refused. That
is free. --real asks for an answer too, which costs a fraction of a cent: “agent”
is the current request, “guide” the one that older guides show, now retired.
--ca-file adds a company&apos;s authority; an http address is taken for this computer
only, for practice.
</source>
        <translation>keywright-cli test [--json] [--base-url URL] [--ca-file DATEI] [--real [NAME]]
                   [--name NAME]

Fragt Perplexity nach dem Schlüssel von der Standardeingabe oder dem gespeicherten, mit
--name nach dem unter diesem Namen gespeicherten: zuerst mit einem erfundenen Schlüssel,
der abgelehnt werden muss. Das ist kostenlos. --real fragt auch nach einer Antwort,
das kostet den Bruchteil eines Cents: „agent“ ist die heutige Anfrage, „guide“ die aus
älteren Anleitungen, die abgeschaltet ist. --ca-file nimmt die Zertifizierungsstelle
einer Firma hinzu; eine http-Adresse gilt nur für diesen Computer, zum Üben.
</translation>
    </message>
    <message>
        <source>keywright-cli key save | show | forget [--name NAME] [--json]

Saves the key on standard input in the keychain and reads it back; shows what
is saved, masked, with its dates; or removes it. Several keys can be saved, each
under a name of its own; the one without a name is what other commands take.
</source>
        <translation>keywright-cli key save | show | forget [--name NAME] [--json]

Speichert den Schlüssel von der Standardeingabe im Schlüsselbund und liest ihn zurück;
zeigt verdeckt, was gespeichert ist, mit seinen Daten; oder entfernt es. Es können
mehrere Schlüssel gespeichert sein, jeder unter einem eigenen Namen; den ohne Namen
nehmen die anderen Befehle.
</translation>
    </message>
    <message>
        <source>keywright-cli run [--name NAME] [--variable VARIABLE] -- PROGRAM [ARGUMENT…]

Starts the program with the saved key as PERPLEXITY_API_KEY, or as the variable
given, in its environment: no file and no argument holds the key. Input, output,
terminal and signals are the program&apos;s own, and so is the exit status; before
that: 2 wrong usage or no such key, 3 no keychain, 126 the program can&apos;t be run,
127 there is no such program.

--name is a saved key&apos;s; where no key has it and it is written as variables are
(PPLX_API_KEY), it is taken for the variable.
</source>
        <translation>keywright-cli run [--name NAME] [--variable VARIABLE] -- PROGRAMM [ARGUMENT…]

Startet das Programm mit dem gespeicherten Schlüssel als PERPLEXITY_API_KEY, oder als die
angegebene Variable, in seiner Umgebung: In keiner Datei und keinem Argument steht der
Schlüssel. Eingabe, Ausgabe, Terminal und Signale sind die des Programms, ebenso der
Rückgabewert; davor: 2 falscher Aufruf oder kein solcher Schlüssel, 3 kein
Schlüsselbund, 126 das Programm lässt sich nicht ausführen, 127 es gibt es nicht.

--name ist der Name eines gespeicherten Schlüssels; hat ihn keiner und ist er wie eine
Variable geschrieben (PPLX_API_KEY), so ist die Variable gemeint.
</translation>
    </message>
    <message>
        <source>keywright-cli report [--json | --markdown]

Prints a report for support or for a friend on the phone: the one answer, the saved
key masked, where keys are, which wins, and what was changed. It holds no key and no
name of yours, and nothing is sent.
</source>
        <translation>keywright-cli report [--json | --markdown]

Gibt einen Bericht für den Support oder für eine Freundin am Telefon aus: die eine
Antwort, den gespeicherten Schlüssel verdeckt, wo Schlüssel stehen, welcher gilt und
was geändert wurde. Er enthält weder einen Schlüssel noch Ihren Namen, und nichts wird
gesendet.
</translation>
    </message>
    <message>
        <source>keywright-cli doctor [--json] [--key-stdin] [--home DIR] [--base-url URL]
                     [--ca-file FILE] [PATH…]

Finds out why it does not work, and says the one thing to do next. Looks at the
saved keys, or with --key-stdin at the one on standard input; finds the keys at
the known places, in your home folder, in the environment and in your running
programs, or in the paths given; asks Perplexity about every different one, which
is free; and ranks what it found. Changes nothing.

--home names another home folder. With paths, only they are looked at; with both,
the known places of that home folder as well.
</source>
        <translation>keywright-cli doctor [--json] [--key-stdin] [--home ORDNER] [--base-url URL]
                     [--ca-file DATEI] [PFAD…]

Findet heraus, warum es nicht klappt, und sagt das Eine, das als Nächstes zu tun ist.
Sieht sich die gespeicherten Schlüssel an, mit --key-stdin den auf der
Standardeingabe; findet die Schlüssel an den bekannten Orten, in Ihrem Persönlichen
Ordner, in der Umgebung und in Ihren laufenden Programmen oder in den angegebenen
Pfaden; fragt Perplexity kostenlos nach jedem verschiedenen und ordnet, was gefunden
wurde. Ändert nichts.

--home nennt einen anderen Persönlichen Ordner. Mit Pfaden werden nur sie angesehen;
mit beidem auch die bekannten Orte jenes Ordners.
</translation>
    </message>
</context>
<context>
    <name>KeepSafeWords</name>
    <message>
        <source>No key is saved yet.</source>
        <translation>Noch ist kein Schlüssel gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are saved.</source>
        <translation>
            <numerusform>%n Schlüssel ist gespeichert.</numerusform>
            <numerusform>%n Schlüssel sind gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key in hand is saved.</source>
        <translation>Ihr Schlüssel ist gespeichert.</translation>
    </message>
    <message>
        <source>It was read from the keychain and compared.</source>
        <translation>Er wurde aus dem Schlüsselbund gelesen und verglichen.</translation>
    </message>
    <message>
        <source>The key in hand is not saved; another one is.</source>
        <translation>Ihr Schlüssel ist nicht gespeichert, aber ein anderer.</translation>
    </message>
    <message>
        <source>Every saved key was read and compared.</source>
        <translation>Jeder gespeicherte Schlüssel wurde gelesen und verglichen.</translation>
    </message>
    <message>
        <source>Save the key in hand, or replace one of those below.</source>
        <translation>Speichern Sie Ihren Schlüssel, oder ersetzen Sie damit einen von denen unten.</translation>
    </message>
    <message>
        <source>The new key is saved.</source>
        <translation>Der neue Schlüssel ist gespeichert.</translation>
    </message>
    <message>
        <source>It was read back, and every character is equal.</source>
        <translation>Er wurde zurückgelesen, und jedes Zeichen ist gleich.</translation>
    </message>
    <message>
        <source>One step left: when every app works with it, delete the old key %1 in the Perplexity console.</source>
        <extracomment>%1: a masked key</extracomment>
        <translation>Ein Schritt bleibt: Wenn jede App damit funktioniert, löschen Sie den alten Schlüssel %1 in der Perplexity-Konsole.</translation>
    </message>
</context>
<context>
    <name>KeyShapeWords</name>
    <message>
        <source>Its beginning and its characters are right.</source>
        <translation>Sein Anfang und seine Zeichen stimmen.</translation>
    </message>
    <message>
        <source>It has %1 characters. Every key that is known has %2.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Er hat %1 Zeichen. Alle bekannten Schlüssel haben %2.</translation>
    </message>
    <message>
        <source>Your key is shorter than usual.</source>
        <translation>Ihr Schlüssel ist kürzer als üblich.</translation>
    </message>
    <message>
        <source>Your key is one character too short.</source>
        <translation>Ihr Schlüssel ist ein Zeichen zu kurz.</translation>
    </message>
    <message numerus="yes">
        <source>Your key is %n characters too short.</source>
        <translation>
            <numerusform>Ihr Schlüssel ist %n Zeichen zu kurz.</numerusform>
            <numerusform>Ihr Schlüssel ist %n Zeichen zu kurz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probably its beginning or its end was not copied. Copy it again, whole.</source>
        <translation>Wahrscheinlich wurde sein Anfang oder sein Ende nicht mitkopiert. Kopieren Sie ihn noch einmal ganz.</translation>
    </message>
    <message>
        <source>Your key is longer than usual.</source>
        <translation>Ihr Schlüssel ist länger als üblich.</translation>
    </message>
    <message>
        <source>Your key is one character too long.</source>
        <translation>Ihr Schlüssel ist ein Zeichen zu lang.</translation>
    </message>
    <message numerus="yes">
        <source>Your key is %n characters too long.</source>
        <translation>
            <numerusform>Ihr Schlüssel ist %n Zeichen zu lang.</numerusform>
            <numerusform>Ihr Schlüssel ist %n Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probably something was copied or typed along with it. Copy it again, alone.</source>
        <translation>Wahrscheinlich wurde etwas mitkopiert oder dazugetippt. Kopieren Sie ihn noch einmal, allein.</translation>
    </message>
    <message>
        <source>Your key has a character that keys never have.</source>
        <translation>Ihr Schlüssel enthält ein Zeichen, das es in Schlüsseln nicht gibt.</translation>
    </message>
    <message>
        <source>After pplx-, a key has only letters from A to Z and digits.</source>
        <translation>Nach pplx- hat ein Schlüssel nur Buchstaben von A bis Z und Ziffern.</translation>
    </message>
    <message>
        <source>Nobody can know which character belongs there. Copy the key again where you saved it.</source>
        <translation>Niemand kann wissen, welches Zeichen dorthin gehört. Kopieren Sie den Schlüssel noch einmal von dort, wo Sie ihn gespeichert haben.</translation>
    </message>
    <message>
        <source>Only Perplexity can say whether the key works. Ask it next.</source>
        <translation>Nur Perplexity kann sagen, ob der Schlüssel funktioniert. Fragen Sie dort als Nächstes.</translation>
    </message>
    <message>
        <source>Both keys are the same.</source>
        <translation>Beide Schlüssel sind gleich.</translation>
    </message>
    <message>
        <source>Every character is equal.</source>
        <translation>Jedes Zeichen ist gleich.</translation>
    </message>
    <message>
        <source>It is the same key, but one copy has something extra in it.</source>
        <translation>Es ist derselbe Schlüssel, aber eine Kopie enthält etwas zu viel.</translation>
    </message>
    <message>
        <source>After cleaning, every character is equal.</source>
        <translation>Nach dem Bereinigen ist jedes Zeichen gleich.</translation>
    </message>
    <message>
        <source>Use the cleaned key in both places.</source>
        <translation>Verwenden Sie an beiden Stellen den bereinigten Schlüssel.</translation>
    </message>
    <message>
        <source>The two keys differ in capital and small letters.</source>
        <translation>Die beiden Schlüssel unterscheiden sich in Groß- und Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>Capital letters count. Copy the key again instead of typing it.</source>
        <translation>Großbuchstaben zählen. Kopieren Sie den Schlüssel noch einmal, statt ihn abzutippen.</translation>
    </message>
    <message>
        <source>The two keys differ in characters that look alike.</source>
        <translation>Die beiden Schlüssel unterscheiden sich in Zeichen, die gleich aussehen.</translation>
    </message>
    <message>
        <source>At position %1 the first key has %2 and the second has %3.</source>
        <extracomment>%1 is a position, %2 and %3 are single characters, like 0 and O</extracomment>
        <translation>An Stelle %1 hat der erste Schlüssel %2 und der zweite %3.</translation>
    </message>
    <message>
        <source>The shortened key fits the other one.</source>
        <translation>Der gekürzte Schlüssel passt zum anderen.</translation>
    </message>
    <message>
        <source>What it shows is equal. The rest of it is hidden.</source>
        <translation>Was er zeigt, ist gleich. Der Rest ist verborgen.</translation>
    </message>
    <message>
        <source>The shortened key shows too little to compare.</source>
        <translation>Der gekürzte Schlüssel zeigt zu wenig für einen Vergleich.</translation>
    </message>
    <message>
        <source>Its end is hidden, too.</source>
        <translation>Auch sein Ende ist verborgen.</translation>
    </message>
    <message>
        <source>Compare two whole keys, or one with the last characters that Perplexity shows of it.</source>
        <translation>Vergleichen Sie zwei ganze Schlüssel oder einen mit den letzten Zeichen, die Perplexity davon zeigt.</translation>
    </message>
    <message>
        <source>The shortened key belongs to another key.</source>
        <translation>Der gekürzte Schlüssel gehört zu einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>What it shows differs from the other one.</source>
        <translation>Was er zeigt, ist beim anderen anders.</translation>
    </message>
    <message>
        <source>Look in Perplexity&apos;s list which key ends like the one that you use.</source>
        <translation>Sehen Sie in der Liste bei Perplexity nach, welcher Schlüssel so endet wie der, den Sie benutzen.</translation>
    </message>
    <message>
        <source>Such are 0 and O, or 1, l and I.</source>
        <translation>Solche sind 0 und O, oder 1, l und I.</translation>
    </message>
    <message>
        <source>One of them was probably typed by hand. Copy the key again where it was saved.</source>
        <translation>Einer davon wurde wahrscheinlich abgetippt. Kopieren Sie den Schlüssel noch einmal von dort, wo er gespeichert ist.</translation>
    </message>
    <message>
        <source>It lacks one character that the other has.</source>
        <translation>Ihm fehlt ein Zeichen, das der andere hat.</translation>
    </message>
    <message numerus="yes">
        <source>It lacks %n characters that the other has.</source>
        <translation>
            <numerusform>Ihm fehlt %n Zeichen, das der andere hat.</numerusform>
            <numerusform>Ihm fehlen %n Zeichen, die der andere hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>One key is only a part of the other.</source>
        <translation>Der eine Schlüssel ist nur ein Teil des anderen.</translation>
    </message>
    <message>
        <source>Use the longer one. The other was not copied whole.</source>
        <translation>Verwenden Sie den längeren. Der andere wurde nicht ganz kopiert.</translation>
    </message>
    <message>
        <source>Characters next to each other are swapped in one of the keys.</source>
        <translation>In einem der Schlüssel sind benachbarte Zeichen vertauscht.</translation>
    </message>
    <message>
        <source>These are two different keys.</source>
        <translation>Dies sind zwei verschiedene Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>They differ at %n positions.</source>
        <translation>
            <numerusform>Sie unterscheiden sich an %n Position.</numerusform>
            <numerusform>Sie unterscheiden sich an %n Positionen.</numerusform>
        </translation>
    </message>
    <message>
        <source>One is probably an older key, or another project&apos;s. Ask Perplexity about each, and keep the one that it accepts.</source>
        <translation>Einer ist wahrscheinlich älter oder gehört zu einem anderen Projekt. Fragen Sie Perplexity nach beiden, und behalten Sie den, der angenommen wird.</translation>
    </message>
    <message>
        <source>Your key has the form of a Perplexity key.</source>
        <translation>Ihr Schlüssel hat die Form eines Perplexity-Schlüssels.</translation>
    </message>
    <message numerus="yes">
        <source>All %n characters are ones that a key can have.</source>
        <translation>
            <numerusform>Das %n Zeichen kann in einem Schlüssel stehen.</numerusform>
            <numerusform>Alle %n Zeichen können in einem Schlüssel stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All its characters are ones that a key can have.</source>
        <translation>Alle seine Zeichen können in einem Schlüssel stehen.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Paste the key itself to have it cleaned, and put the cleaned one into your app.</source>
        <translation>Fügen Sie den Schlüssel selbst ein, damit er bereinigt wird, und tragen Sie den bereinigten in Ihre App ein.</translation>
    </message>
    <message>
        <source>There is no key in what you pasted.</source>
        <translation>In dem, was Sie eingefügt haben, ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>It is empty, or holds only spaces and line breaks.</source>
        <translation>Es ist leer, oder es enthält nur Leerzeichen und Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>Copy the key again where you saved it, and paste it here.</source>
        <translation>Kopieren Sie den Schlüssel noch einmal von dort, wo Sie ihn gespeichert haben, und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>There is a space before or after your key.</source>
        <translation>Vor oder nach Ihrem Schlüssel steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>It is removed here. Use the cleaned key in your app too.</source>
        <translation>Hier ist es entfernt. Verwenden Sie den bereinigten Schlüssel auch in Ihrer App.</translation>
    </message>
    <message>
        <source>There is a line break in or around your key.</source>
        <translation>In oder an Ihrem Schlüssel ist ein Zeilenumbruch.</translation>
    </message>
    <message>
        <source>A key is one word on one line.</source>
        <translation>Ein Schlüssel ist ein Wort in einer Zeile.</translation>
    </message>
    <message>
        <source>It is removed here. Your app will probably refuse to send a key with a line break, so use the cleaned key there too.</source>
        <translation>Hier ist er entfernt. Ihre App wird einen Schlüssel mit Zeilenumbruch wahrscheinlich nicht senden wollen, verwenden Sie also auch dort den bereinigten.</translation>
    </message>
    <message>
        <source>Your key has a space inside it.</source>
        <translation>In Ihrem Schlüssel ist ein Leerzeichen.</translation>
    </message>
    <message>
        <source>It is removed here. Replace the key in your app by the cleaned one.</source>
        <translation>Hier ist es entfernt. Ersetzen Sie den Schlüssel in Ihrer App durch den bereinigten.</translation>
    </message>
    <message numerus="yes">
        <source>Your key has %n invisible characters in it.</source>
        <translation>
            <numerusform>In Ihrem Schlüssel ist %n unsichtbares Zeichen.</numerusform>
            <numerusform>In Ihrem Schlüssel sind %n unsichtbare Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your key has an invisible character in it.</source>
        <translation>In Ihrem Schlüssel ist ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>It can&apos;t be seen, but it is sent with the key.</source>
        <translation>Man sieht es nicht, aber es wird mit dem Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>A character in your key only looks like the right one.</source>
        <translation>Ein Zeichen in Ihrem Schlüssel sieht nur so aus wie das richtige.</translation>
    </message>
    <message>
        <source>To a program it is another character, so the key is another key.</source>
        <translation>Für ein Programm ist es ein anderes Zeichen, und damit ist es ein anderer Schlüssel.</translation>
    </message>
    <message>
        <source>It is replaced here by the character that it looks like. Replace the key in your app too.</source>
        <translation>Hier ist es durch das Zeichen ersetzt, dem es gleicht. Ersetzen Sie den Schlüssel auch in Ihrer App.</translation>
    </message>
    <message>
        <source>The dash in your key is another kind of dash.</source>
        <translation>Der Strich in Ihrem Schlüssel ist ein anderer Strich.</translation>
    </message>
    <message>
        <source>Chats and word processors put such a dash in the hyphen&apos;s place.</source>
        <translation>Chats und Textprogramme setzen einen solchen Strich an die Stelle des Bindestrichs.</translation>
    </message>
    <message>
        <source>It is replaced here by a hyphen. Replace the key in your app too.</source>
        <translation>Hier ist er durch einen Bindestrich ersetzt. Ersetzen Sie den Schlüssel auch in Ihrer App.</translation>
    </message>
    <message>
        <source>There are quotes around your key.</source>
        <translation>Ihr Schlüssel steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Quotes belong to program code and to some settings files, not to the key.</source>
        <translation>Anführungszeichen gehören zu Programmcode und zu manchen Einstellungsdateien, nicht zum Schlüssel.</translation>
    </message>
    <message>
        <source>They are removed here. Where an app asks for the key, paste it without quotes.</source>
        <translation>Hier sind sie entfernt. Wo eine App nach dem Schlüssel fragt, fügen Sie ihn ohne Anführungszeichen ein.</translation>
    </message>
    <message>
        <source>There is a word in front of your key that is not part of it.</source>
        <translation>Vor Ihrem Schlüssel steht ein Wort, das nicht dazugehört.</translation>
    </message>
    <message>
        <source>“Bearer” and “Authorization:” belong to the request. Most apps add them, and then they are sent twice.</source>
        <translation>„Bearer“ und „Authorization:“ gehören zur Anfrage. Die meisten Apps fügen sie hinzu, und dann werden sie doppelt gesendet.</translation>
    </message>
    <message>
        <source>It is removed here. Paste only the key into your app.</source>
        <translation>Hier ist es entfernt. Fügen Sie in Ihre App nur den Schlüssel ein.</translation>
    </message>
    <message>
        <source>You pasted a whole line, not only the key.</source>
        <translation>Sie haben eine ganze Zeile eingefügt, nicht nur den Schlüssel.</translation>
    </message>
    <message>
        <source>The line sets %1. The key was taken out of it.</source>
        <translation>Die Zeile setzt %1. Der Schlüssel wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The key was taken out of it.</source>
        <translation>Der Schlüssel wurde herausgenommen.</translation>
    </message>
    <message>
        <source>Where an app asks for the key, paste only what begins with pplx-.</source>
        <translation>Wo eine App nach dem Schlüssel fragt, fügen Sie nur ein, was mit pplx- beginnt.</translation>
    </message>
    <message>
        <source>Your key holds characters written as codes.</source>
        <translation>Ihr Schlüssel enthält Zeichen, die als Codes geschrieben sind.</translation>
    </message>
    <message>
        <source>Signs like \n or &amp;amp; are how programs write a character. They are not part of the key.</source>
        <extracomment>\n shows as a backslash and an n</extracomment>
        <translation>Zeichen wie \n oder &amp;amp; sind die Art, wie Programme ein Zeichen schreiben. Sie gehören nicht zum Schlüssel.</translation>
    </message>
    <message>
        <source>They are decoded here. Replace the key in your app by the cleaned one.</source>
        <translation>Hier sind sie entschlüsselt. Ersetzen Sie den Schlüssel in Ihrer App durch den bereinigten.</translation>
    </message>
    <message>
        <source>Your key is written in base64.</source>
        <translation>Ihr Schlüssel ist in base64 geschrieben.</translation>
    </message>
    <message>
        <source>Base64 is a way to write any text in letters and digits. Decoded, this is a key.</source>
        <translation>Base64 ist eine Art, beliebigen Text mit Buchstaben und Ziffern zu schreiben. Entschlüsselt ist dies ein Schlüssel.</translation>
    </message>
    <message>
        <source>It is decoded here. A Kubernetes secret wants base64; elsewhere use the plain key.</source>
        <translation>Hier ist er entschlüsselt. Ein Kubernetes-Secret verlangt base64; sonst verwenden Sie den einfachen Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>You pasted %n keys.</source>
        <translation>
            <numerusform>Sie haben %n Schlüssel eingefügt.</numerusform>
            <numerusform>Sie haben %n Schlüssel eingefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>You pasted more than one key.</source>
        <translation>Sie haben mehr als einen Schlüssel eingefügt.</translation>
    </message>
    <message>
        <source>An app can send only one.</source>
        <translation>Eine App kann nur einen senden.</translation>
    </message>
    <message>
        <source>Choose the key you want to use, and paste it alone.</source>
        <translation>Wählen Sie den Schlüssel, den Sie verwenden möchten, und fügen Sie ihn allein ein.</translation>
    </message>
    <message>
        <source>The same key stands there twice in a row.</source>
        <translation>Derselbe Schlüssel steht zweimal hintereinander da.</translation>
    </message>
    <message>
        <source>This happens when a key is pasted twice.</source>
        <translation>Das geschieht, wenn ein Schlüssel zweimal eingefügt wird.</translation>
    </message>
    <message>
        <source>One of them is kept. In your app, clear the field and paste the key once.</source>
        <translation>Einer davon bleibt. Leeren Sie in Ihrer App das Feld, und fügen Sie den Schlüssel einmal ein.</translation>
    </message>
    <message>
        <source>This is the shortened form of a key.</source>
        <translation>Dies ist die verkürzte Form eines Schlüssels.</translation>
    </message>
    <message>
        <source>%1 shows only a part; the rest can&apos;t be found from it.</source>
        <translation>%1 zeigt nur einen Teil; der Rest lässt sich daraus nicht finden.</translation>
    </message>
    <message>
        <source>Dots or stars stand in the place of most characters; the rest can&apos;t be found from it.</source>
        <translation>Punkte oder Sterne stehen für die meisten Zeichen; der Rest lässt sich daraus nicht finden.</translation>
    </message>
    <message>
        <source>Perplexity shows a key in full only once, when it is created. Find where you saved it, or create a new key.</source>
        <translation>Perplexity zeigt einen Schlüssel nur einmal ganz, beim Erstellen. Suchen Sie, wo Sie ihn gespeichert haben, oder erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This is an example text, not a key.</source>
        <translation>Dies ist ein Beispieltext, kein Schlüssel.</translation>
    </message>
    <message>
        <source>Guides put such a text where your own key belongs.</source>
        <translation>Anleitungen setzen einen solchen Text dorthin, wo Ihr eigener Schlüssel hingehört.</translation>
    </message>
    <message>
        <source>Put your own key in its place. Perplexity shows it when you create one.</source>
        <translation>Setzen Sie Ihren eigenen Schlüssel an seine Stelle. Perplexity zeigt ihn, wenn Sie einen erstellen.</translation>
    </message>
    <message>
        <source>This is the name of a variable, not a key.</source>
        <translation>Dies ist der Name einer Variable, kein Schlüssel.</translation>
    </message>
    <message>
        <source>%1 is a setting that an app is to replace by the key. Here the name itself arrived.</source>
        <translation>%1 ist eine Einstellung, die eine App durch den Schlüssel ersetzen soll. Hier kam der Name selbst an.</translation>
    </message>
    <message>
        <source>An app is to replace the name by the key. Here the name itself arrived.</source>
        <translation>Eine App soll den Namen durch den Schlüssel ersetzen. Hier kam der Name selbst an.</translation>
    </message>
    <message>
        <source>Paste the key itself. Where your app sends the name, write the key in its place or set the variable for the app.</source>
        <translation>Fügen Sie den Schlüssel selbst ein. Wo Ihre App den Namen sendet, schreiben Sie den Schlüssel an seine Stelle, oder setzen Sie die Variable für die App.</translation>
    </message>
    <message>
        <source>This is an address, not a key.</source>
        <translation>Dies ist eine Adresse, kein Schlüssel.</translation>
    </message>
    <message>
        <source>It leads to %1.</source>
        <translation>Sie führt zu %1.</translation>
    </message>
    <message>
        <source>Paste the key. It begins with pplx- and is shown when you create it.</source>
        <translation>Fügen Sie den Schlüssel ein. Er beginnt mit pplx- und wird beim Erstellen gezeigt.</translation>
    </message>
    <message>
        <source>This is text, not a key.</source>
        <translation>Dies ist Text, kein Schlüssel.</translation>
    </message>
    <message>
        <source>A key is one word that begins with pplx-, and none is in here.</source>
        <translation>Ein Schlüssel ist ein Wort, das mit pplx- beginnt, und hier ist keines.</translation>
    </message>
    <message>
        <source>This is another provider&apos;s key.</source>
        <translation>Dies ist der Schlüssel eines anderen Anbieters.</translation>
    </message>
    <message>
        <source>This is a key for %1.</source>
        <translation>Dies ist ein Schlüssel für %1.</translation>
    </message>
    <message>
        <source>Perplexity&apos;s keys begin with pplx-, and this one does not.</source>
        <translation>Die Schlüssel von Perplexity beginnen mit pplx-, und dieser nicht.</translation>
    </message>
    <message>
        <source>Use a key from your Perplexity console. Perplexity can&apos;t know this one.</source>
        <translation>Verwenden Sie einen Schlüssel aus Ihrer Perplexity-Konsole. Diesen kann Perplexity nicht kennen.</translation>
    </message>
    <message>
        <source>This is the name of a model, not a key.</source>
        <translation>Dies ist der Name eines Modells, kein Schlüssel.</translation>
    </message>
    <message>
        <source>%1 is a model that answers questions.</source>
        <translation>%1 ist ein Modell, das Fragen beantwortet.</translation>
    </message>
    <message>
        <source>Paste the key here, and put the model&apos;s name into the field for the model.</source>
        <translation>Fügen Sie hier den Schlüssel ein, und tragen Sie den Namen des Modells in das Feld für das Modell ein.</translation>
    </message>
    <message>
        <source>The beginning of your key is missing.</source>
        <translation>Der Anfang Ihres Schlüssels fehlt.</translation>
    </message>
    <message>
        <source>A key begins with pplx-, and the characters that are here fit what follows.</source>
        <translation>Ein Schlüssel beginnt mit pplx-, und die Zeichen hier passen zu dem, was folgt.</translation>
    </message>
    <message>
        <source>pplx- is added here. Ask Perplexity whether it is the right key.</source>
        <translation>pplx- ist hier ergänzt. Fragen Sie Perplexity, ob es der richtige Schlüssel ist.</translation>
    </message>
    <message>
        <source>The beginning of your key has capital letters.</source>
        <translation>Der Anfang Ihres Schlüssels hat Großbuchstaben.</translation>
    </message>
    <message>
        <source>It is written pplx-, in small letters.</source>
        <translation>Man schreibt ihn pplx-, in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>It is repaired here. Replace the key in your app too.</source>
        <translation>Hier ist er berichtigt. Ersetzen Sie den Schlüssel auch in Ihrer App.</translation>
    </message>
    <message>
        <source>The beginning of your key is mistyped.</source>
        <translation>Der Anfang Ihres Schlüssels ist vertippt.</translation>
    </message>
    <message>
        <source>It is %1, and should be pplx-.</source>
        <translation>Er lautet %1 und sollte pplx- sein.</translation>
    </message>
    <message>
        <source>It should be pplx-.</source>
        <translation>Er sollte pplx- sein.</translation>
    </message>
    <message>
        <source>Your app sends an example text, not a key.</source>
        <translation>Ihre App sendet einen Beispieltext, keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Your app sends the shortened form of a key.</source>
        <translation>Ihre App sendet die verkürzte Form eines Schlüssels.</translation>
    </message>
</context>
<context>
    <name>LeftOutWords</name>
    <message numerus="yes">
        <source>%n link(s) to elsewhere</source>
        <translation>
            <numerusform>%n Verknüpfung zu anderen Orten</numerusform>
            <numerusform>%n Verknüpfungen zu anderen Orten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>%n Pipe, Socket oder Gerätedatei</numerusform>
            <numerusform>%n Pipes, Sockets oder Gerätedateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that can&apos;t be read</source>
        <translation>
            <numerusform>%n nicht lesbare Datei oder Ordner</numerusform>
            <numerusform>%n nicht lesbare Dateien oder Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) larger than 2 MB</source>
        <translation>
            <numerusform>%n Datei über 2 MB</numerusform>
            <numerusform>%n Dateien über 2 MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), program(s) and the like</source>
        <translation>
            <numerusform>%n Bild, Programm oder Ähnliches</numerusform>
            <numerusform>%n Bilder, Programme und Ähnliches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) of caches and downloaded packages</source>
        <translation>
            <numerusform>%n Ordner mit Zwischenspeichern oder heruntergeladenen Paketen</numerusform>
            <numerusform>%n Ordner mit Zwischenspeichern und heruntergeladenen Paketen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not answer and was left out. If it is on a network drive, check that the drive can be reached, and search again.</source>
        <extracomment>%1: a path</extracomment>
        <translation>%1 antwortet nicht und wurde ausgelassen. Wenn es auf einem Netzlaufwerk liegt: Prüfen Sie, ob das Laufwerk erreichbar ist, und suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 is another drive and was left out. Add it as a folder to search it, too.</source>
        <extracomment>%1: a path</extracomment>
        <translation>%1 ist ein anderes Laufwerk und wurde ausgelassen. Fügen Sie es als Ordner hinzu, um es auch zu durchsuchen.</translation>
    </message>
    <message>
        <source>Not looked into: %1.</source>
        <extracomment>%1: &quot;3 links to elsewhere, 20 pictures, programs and the like&quot;</extracomment>
        <translation>Nicht angesehen: %1.</translation>
    </message>
    <message>
        <source>Your terminal&apos;s start files took too long, so what they set is not known. Open a terminal and see what keeps them.</source>
        <translation>Die Startdateien Ihres Terminals haben zu lange gebraucht, deshalb ist nicht bekannt, was sie setzen. Öffnen Sie ein Terminal und sehen Sie nach, was sie aufhält.</translation>
    </message>
</context>
<context>
    <name>LeftWords</name>
    <message>
        <source>%1, line %2</source>
        <extracomment>%1: a file, %2: a number</extracomment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation>Einen Schlüssel holen</translation>
    </message>
    <message>
        <source>No key was pasted yet.</source>
        <translation>Es wurde noch kein Schlüssel eingefügt.</translation>
    </message>
    <message>
        <source>Repair the key</source>
        <translation>Den Schlüssel in Ordnung bringen</translation>
    </message>
    <message>
        <source>What was pasted can&apos;t be sent as it is.</source>
        <translation>Was eingefügt wurde, kann so nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Ask Perplexity about the key</source>
        <translation>Perplexity nach dem Schlüssel fragen</translation>
    </message>
    <message>
        <source>It was not tested yet.</source>
        <translation>Er wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Try the other key, %1</source>
        <extracomment>%1: a masked key</extracomment>
        <translation>Den anderen Schlüssel versuchen, %1</translation>
    </message>
    <message>
        <source>Perplexity refused the key in hand, and another one is on this computer.</source>
        <translation>Perplexity hat den vorliegenden Schlüssel abgelehnt, und auf diesem Computer ist noch ein anderer.</translation>
    </message>
    <message>
        <source>It is taken in hand, and then Perplexity can be asked about it.</source>
        <translation>Er wird übernommen, und dann kann Perplexity nach ihm gefragt werden.</translation>
    </message>
    <message>
        <source>Ask again in a few minutes</source>
        <translation>In ein paar Minuten noch einmal fragen</translation>
    </message>
    <message>
        <source>The key is new, and Perplexity may not know it everywhere yet.</source>
        <translation>Der Schlüssel ist neu, und vielleicht kennt Perplexity ihn noch nicht überall.</translation>
    </message>
    <message>
        <source>If it is still refused after a quarter of an hour, create another one.</source>
        <translation>Wird er nach einer Viertelstunde immer noch abgelehnt, erstellen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Create a new key</source>
        <translation>Einen neuen Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Perplexity refused this one.</source>
        <translation>Perplexity hat diesen abgelehnt.</translation>
    </message>
    <message>
        <source>Add credit to the key&apos;s project</source>
        <translation>Das Guthaben des Projekts aufladen, zu dem der Schlüssel gehört</translation>
    </message>
    <message>
        <source>Perplexity knows the key. A new one of the same project would not help.</source>
        <translation>Perplexity kennt den Schlüssel. Ein neuer aus demselben Projekt würde nicht helfen.</translation>
    </message>
    <message>
        <source>Then ask Perplexity again.</source>
        <translation>Fragen Sie danach Perplexity noch einmal.</translation>
    </message>
    <message>
        <source>See what the test request found</source>
        <translation>Ansehen, was die Testanfrage ergeben hat</translation>
    </message>
    <message>
        <source>The test ended with another answer than the right one.</source>
        <translation>Der Test endete mit einer anderen Antwort als der richtigen.</translation>
    </message>
    <message>
        <source>Find where your apps keep keys</source>
        <translation>Suchen, wo Ihre Apps Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>An older copy somewhere else may still be in use.</source>
        <translation>Eine ältere Kopie an anderer Stelle kann noch in Gebrauch sein.</translation>
    </message>
    <message>
        <source>Correct what stands beside the key</source>
        <translation>Berichtigen, was neben dem Schlüssel steht</translation>
    </message>
    <message>
        <source>The page “Replace it” shows the change before it is made.</source>
        <translation>Die Seite „Ersetzen“ zeigt die Änderung, bevor sie gemacht wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on this computer need it.</source>
        <translation>
            <numerusform>%n Stelle auf diesem Computer braucht ihn.</numerusform>
            <numerusform>%n Stellen auf diesem Computer brauchen ihn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another key may also be meant, for another project: then tick this off.</source>
        <translation>Ein anderer Schlüssel kann auch gewollt sein, für ein anderes Projekt: Dann haken Sie das ab.</translation>
    </message>
    <message>
        <source>Change the key in %1</source>
        <extracomment>%1: an app, or a file</extracomment>
        <translation>Den Schlüssel in %1 ändern</translation>
    </message>
    <message>
        <source>Another key is kept there (%1), and only its own app can change it.</source>
        <extracomment>%1: a file or a variable</extracomment>
        <translation>Dort liegt ein anderer Schlüssel (%1), und nur die App selbst kann ihn ändern.</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <extracomment>%1: a file and a line</extracomment>
        <translation>%1 berichtigen</translation>
    </message>
    <message>
        <source>Check the proxy %1</source>
        <extracomment>%1: host and port of a proxy</extracomment>
        <translation>Den Proxy %1 prüfen</translation>
    </message>
    <message>
        <source>%1 in %2 sends your app&apos;s requests through it.</source>
        <extracomment>%1: a setting, %2: a file and a line</extracomment>
        <translation>%1 in %2 schickt die Anfragen Ihrer App über ihn.</translation>
    </message>
    <message>
        <source>If nothing runs there any more, open that file in an editor and remove the line. If it is your company&apos;s, ask them for the right one.</source>
        <translation>Läuft dort nichts mehr, öffnen Sie die Datei in einem Editor und entfernen Sie die Zeile. Gehört er Ihrer Firma, fragen Sie dort nach dem richtigen.</translation>
    </message>
    <message>
        <source>Log out and log in again</source>
        <extracomment>%1: the name of a variable</extracomment>
        <translation>Abmelden und wieder anmelden</translation>
    </message>
    <message>
        <source>The file has the new key, but programs still get the old %1 until then.</source>
        <translation>In der Datei steht der neue Schlüssel, aber bis dahin bekommen Programme noch das alte %1.</translation>
    </message>
    <message>
        <source>Correct what your app sends</source>
        <translation>Berichtigen, was Ihre App sendet</translation>
    </message>
    <message>
        <source>The corrected request can be copied.</source>
        <translation>Die berichtigte Anfrage lässt sich kopieren.</translation>
    </message>
    <message>
        <source>Change how your app asks</source>
        <translation>Ändern, wie Ihre App fragt</translation>
    </message>
    <message>
        <source>Restart your apps</source>
        <extracomment>%1: names of programs</extracomment>
        <translation>Ihre Apps neu starten</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>A running program keeps the key that it was started with.</source>
        <translation>Ein laufendes Programm behält den Schlüssel, mit dem es gestartet wurde.</translation>
    </message>
    <message>
        <source>Close all of its windows, then start it again; a terminal too.</source>
        <translation>Schließen Sie alle seine Fenster und starten Sie es dann neu; ein Terminal ebenso.</translation>
    </message>
    <message>
        <source>Connect %1 again</source>
        <extracomment>%1: an online service</extracomment>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>It keeps its own copy of the key, which no program on this computer can see.</source>
        <translation>Dort liegt eine eigene Kopie des Schlüssels, die kein Programm auf diesem Computer sehen kann.</translation>
    </message>
    <message>
        <source>Open the keychain</source>
        <translation>Den Schlüsselbund öffnen</translation>
    </message>
    <message>
        <source>Save the key in the keychain</source>
        <translation>Den Schlüssel im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Perplexity shows a key only once.</source>
        <translation>Perplexity zeigt einen Schlüssel nur einmal.</translation>
    </message>
    <message>
        <source>If you keep it in a password manager, tick this off.</source>
        <translation>Wenn Sie ihn in einem Passwortmanager aufbewahren, haken Sie das ab.</translation>
    </message>
    <message>
        <source>Delete the old key</source>
        <translation>Den alten Schlüssel löschen</translation>
    </message>
    <message>
        <source>Do this last, when your apps work with the new one.</source>
        <translation>Tun Sie das zuletzt, wenn Ihre Apps mit dem neuen funktionieren.</translation>
    </message>
    <message>
        <source>Put your key where a wrong one stands</source>
        <translation>Ihren Schlüssel einsetzen, wo ein falscher steht</translation>
    </message>
</context>
<context>
    <name>ListenWords</name>
    <message>
        <source>A program</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>Nothing to do: it was refused, and Keywright goes on listening.</source>
        <translation>Es ist nichts zu tun: Es wurde abgewiesen, und Keywright hört weiter zu.</translation>
    </message>
    <message>
        <source>A page in a browser asked, and was refused.</source>
        <translation>Eine Seite in einem Browser hat gefragt und wurde abgewiesen.</translation>
    </message>
    <message>
        <source>Only browsers say which page a request comes from, and this one did.</source>
        <translation>Nur Browser sagen, von welcher Seite eine Anfrage kommt, und diese hat es gesagt.</translation>
    </message>
    <message>
        <source>If your app runs in the browser, paste what it sends instead.</source>
        <translation>Wenn Ihre App im Browser läuft, fügen Sie stattdessen ein, was sie sendet.</translation>
    </message>
    <message>
        <source>%1 asked under another name than this address, and was refused.</source>
        <translation>%1 hat unter einem anderen Namen als dieser Adresse gefragt und wurde abgewiesen.</translation>
    </message>
    <message>
        <source>A request for this computer names 127.0.0.1 in its line “Host”.</source>
        <translation>Eine Anfrage an diesen Computer nennt 127.0.0.1 in ihrer Zeile „Host“.</translation>
    </message>
    <message>
        <source>Enter the address exactly as it is shown.</source>
        <translation>Geben Sie die Adresse genau so ein, wie sie gezeigt wird.</translation>
    </message>
    <message>
        <source>A program of another user of this computer asked, and was refused.</source>
        <translation>Ein Programm eines anderen Benutzers dieses Computers hat gefragt und wurde abgewiesen.</translation>
    </message>
    <message>
        <source>The system says whose program it is.</source>
        <translation>Das System sagt, wessen Programm es ist.</translation>
    </message>
    <message>
        <source>Try once more in the app. Keywright goes on listening.</source>
        <translation>Versuchen Sie es in der App noch einmal. Keywright hört weiter zu.</translation>
    </message>
    <message>
        <source>%1 sent more than a request holds.</source>
        <translation>%1 hat mehr gesendet, als eine Anfrage enthält.</translation>
    </message>
    <message>
        <source>Its headers or its body had no end in sight, so it was cut off.</source>
        <translation>Bei den Kopfzeilen oder beim Inhalt war kein Ende in Sicht, darum wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 connected, and did not finish its request.</source>
        <translation>%1 hat sich verbunden und die Anfrage nicht zu Ende gesendet.</translation>
    </message>
    <message>
        <source>The rest did not come within ten seconds.</source>
        <translation>Der Rest kam nicht innerhalb von zehn Sekunden.</translation>
    </message>
    <message>
        <source>%1 began a request and hung up.</source>
        <translation>%1 hat eine Anfrage begonnen und aufgelegt.</translation>
    </message>
    <message>
        <source>The connection was closed before the request was whole.</source>
        <translation>Die Verbindung wurde geschlossen, bevor die Anfrage vollständig war.</translation>
    </message>
    <message>
        <source>More connections came at a time than Keywright takes.</source>
        <translation>Es kamen mehr Verbindungen zugleich, als Keywright annimmt.</translation>
    </message>
    <message>
        <source>Those too many were turned away.</source>
        <translation>Die überzähligen wurden abgewiesen.</translation>
    </message>
    <message>
        <source>%1 sent something that is no request.</source>
        <translation>%1 hat etwas gesendet, das keine Anfrage ist.</translation>
    </message>
    <message>
        <source>It is not written as the web&apos;s requests are (HTTP).</source>
        <translation>Es ist nicht so geschrieben wie Anfragen im Web (HTTP).</translation>
    </message>
    <message>
        <source>Check that this address stands in the field for Perplexity&apos;s address, and in no other.</source>
        <translation>Prüfen Sie, dass diese Adresse im Feld für die Adresse von Perplexity steht und in keinem anderen.</translation>
    </message>
    <message>
        <source>%1 tried to speak encrypted.</source>
        <translation>%1 wollte verschlüsselt sprechen.</translation>
    </message>
    <message>
        <source>Its first bytes are those of an https connection.</source>
        <translation>Die ersten Bytes sind die einer https-Verbindung.</translation>
    </message>
    <message>
        <source>For this one try the address must begin with http://: %1</source>
        <translation>Für diesen einen Versuch muss die Adresse mit http:// beginnen: %1</translation>
    </message>
    <message>
        <source>%1 speaks only HTTP/2 to this address.</source>
        <translation>%1 spricht mit dieser Adresse nur HTTP/2.</translation>
    </message>
    <message>
        <source>It began with HTTP/2 without asking first, which Keywright does not take.</source>
        <translation>Es hat ohne zu fragen mit HTTP/2 begonnen; das nimmt Keywright nicht an.</translation>
    </message>
    <message>
        <source>Switch HTTP/2 off in the app for this try, or paste what it sends instead.</source>
        <translation>Schalten Sie HTTP/2 in der App für diesen Versuch aus, oder fügen Sie stattdessen ein, was sie sendet.</translation>
    </message>
    <message>
        <source>%1 takes this address for a proxy.</source>
        <translation>%1 hält diese Adresse für einen Proxy.</translation>
    </message>
    <message>
        <source>It asked to be connected with another host (CONNECT).</source>
        <translation>Es wollte mit einem anderen Rechner verbunden werden (CONNECT).</translation>
    </message>
    <message>
        <source>Enter the address in the field for Perplexity&apos;s address, not in the one for a proxy.</source>
        <translation>Geben Sie die Adresse im Feld für die Adresse von Perplexity ein, nicht in dem für einen Proxy.</translation>
    </message>
    <message>
        <source>In the program, write for this one try:</source>
        <translation>Schreiben Sie für diesen einen Versuch im Programm:</translation>
    </message>
    <message>
        <source>In the app&apos;s settings file, change this line:</source>
        <translation>Ändern Sie in der Einstellungsdatei der App diese Zeile:</translation>
    </message>
    <message>
        <source>In the app&apos;s settings, put this into the field for the address (often “Base URL”):</source>
        <translation>Tragen Sie dies in den Einstellungen der App in das Feld für die Adresse ein (oft „Base URL“):</translation>
    </message>
    <message>
        <source>In the server&apos;s part named “env”, add this beside the key:</source>
        <translation>Fügen Sie dies im Abschnitt „env“ des Servers neben dem Schlüssel hinzu:</translation>
    </message>
    <message>
        <source>Where the server has an address of its own, change it to:</source>
        <translation>Wo der Server eine eigene Adresse hat, ändern Sie sie in:</translation>
    </message>
    <message>
        <source>Where the program calls “responses”, set this variable and start it again:</source>
        <translation>Wo das Programm „responses“ aufruft, setzen Sie diese Variable und starten es neu:</translation>
    </message>
    <message>
        <source>Where it calls “chat.completions”, set this one instead:</source>
        <translation>Wo es „chat.completions“ aufruft, setzen Sie stattdessen diese:</translation>
    </message>
    <message>
        <source>This app always asks api.perplexity.ai: it can&apos;t be led to this computer. Paste what it sends instead, for example from its log.</source>
        <translation>Diese App fragt immer api.perplexity.ai: Sie lässt sich nicht zu diesem Computer leiten. Fügen Sie stattdessen ein, was sie sendet, zum Beispiel aus ihrem Protokoll.</translation>
    </message>
    <message>
        <source>This app runs on its maker&apos;s computers, which can&apos;t reach yours. Paste what it sends instead.</source>
        <translation>Diese App läuft auf den Computern ihres Herstellers, die Ihren nicht erreichen können. Fügen Sie stattdessen ein, was sie sendet.</translation>
    </message>
    <message>
        <source>Put this in place of https://api.perplexity.ai, and leave what stands behind it:</source>
        <translation>Setzen Sie dies an die Stelle von https://api.perplexity.ai, und lassen Sie stehen, was dahinter steht:</translation>
    </message>
    <message>
        <source>Keywright heard this request. Look at Keywright to see what it found, and put the former address back into this app.</source>
        <translation>Keywright hat diese Anfrage gehört. Sehen Sie in Keywright nach, was gefunden wurde, und tragen Sie in dieser App die frühere Adresse wieder ein.</translation>
    </message>
    <message>
        <source>No request came.</source>
        <translation>Es kam keine Anfrage.</translation>
    </message>
    <message>
        <source>The app still asks another address, or it did not ask at all in this time.</source>
        <translation>Die App fragt noch eine andere Adresse, oder sie hat in dieser Zeit gar nicht gefragt.</translation>
    </message>
    <message>
        <source>Check that the address was saved in the app, start the app again, and listen once more.</source>
        <translation>Prüfen Sie, dass die Adresse in der App gespeichert wurde, starten Sie die App neu, und hören Sie noch einmal zu.</translation>
    </message>
    <message>
        <source>A request can be passed on to an https address only.</source>
        <translation>Eine Anfrage kann nur an eine https-Adresse weitergereicht werden.</translation>
    </message>
    <message>
        <source>This computer gave no free port to listen on.</source>
        <translation>Dieser Computer hat keinen freien Port zum Zuhören.</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>%1, which calls itself %2</source>
        <translation>%1, das sich %2 nennt</translation>
    </message>
    <message>
        <source>It was passed on, and the app has the answer of %1: status %2.</source>
        <translation>Sie wurde weitergereicht, und die App hat die Antwort von %1: Status %2.</translation>
    </message>
    <message>
        <source>It was not passed on: it has a line break where none may be.</source>
        <translation>Sie wurde nicht weitergereicht: Sie hat einen Zeilenumbruch, wo keiner sein darf.</translation>
    </message>
    <message>
        <source>It was passed on, and the app hung up before the answer of %1 came.</source>
        <translation>Sie wurde weitergereicht, und die App hat aufgelegt, bevor die Antwort von %1 kam.</translation>
    </message>
    <message>
        <source>It could not be passed on to %1. “Send a test request” says why.</source>
        <translation>Sie konnte nicht an %1 weitergereicht werden. „Eine Testanfrage senden“ sagt, warum.</translation>
    </message>
    <message>
        <source>The variable %1 is set: programs that read it ask a proxy, and never come here.</source>
        <translation>Die Variable %1 ist gesetzt: Programme, die sie lesen, fragen einen Proxy und kommen nie hierher.</translation>
    </message>
    <message>
        <source>For this try, set NO_PROXY=127.0.0.1 where the app is started, and listen once more.</source>
        <translation>Setzen Sie für diesen Versuch NO_PROXY=127.0.0.1 dort, wo die App gestartet wird, und hören Sie noch einmal zu.</translation>
    </message>
    <message>
        <source>Where the app reads its key from a file such as .env or ~/.bashrc, add this line below the key, and start the app again:</source>
        <translation>Wo die App ihren Schlüssel aus einer Datei wie .env oder ~/.bashrc liest, fügen Sie diese Zeile unter dem Schlüssel hinzu und starten die App neu:</translation>
    </message>
    <message>
        <source>This user may not open port %1. Take one from 1024 on.</source>
        <translation>Dieser Benutzer darf Port %1 nicht öffnen. Nehmen Sie einen ab 1024.</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <extracomment>A running program and its number.</extracomment>
        <translation>%1 (Prozess %2)</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>%1 holds this key.</source>
        <translation>%1 enthält diesen Schlüssel.</translation>
    </message>
    <message>
        <source>This place holds this key.</source>
        <translation>Diese Stelle enthält diesen Schlüssel.</translation>
    </message>
    <message>
        <source>Every character is equal.</source>
        <translation>Jedes Zeichen ist gleich.</translation>
    </message>
    <message>
        <source>%1 holds another key.</source>
        <translation>%1 enthält einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>This place holds another key.</source>
        <translation>Diese Stelle enthält einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>It is %1, not the key in hand.</source>
        <translation>Es ist %1, nicht der Schlüssel, den Sie verwenden möchten.</translation>
    </message>
    <message>
        <source>It is not the key in hand.</source>
        <translation>Es ist nicht der Schlüssel, den Sie verwenden möchten.</translation>
    </message>
    <message>
        <source>Replace it if this app is to use the key in hand. It may be an old key, or another project&apos;s.</source>
        <translation>Ersetzen Sie ihn, wenn diese App Ihren Schlüssel verwenden soll. Vielleicht ist es ein alter, oder der eines anderen Projekts.</translation>
    </message>
    <message>
        <source>%1 holds a damaged copy of a key.</source>
        <translation>%1 enthält eine beschädigte Kopie eines Schlüssels.</translation>
    </message>
    <message>
        <source>This place holds a damaged copy of a key.</source>
        <translation>Diese Stelle enthält eine beschädigte Kopie eines Schlüssels.</translation>
    </message>
    <message>
        <source>Replace it by the cleaned key.</source>
        <translation>Ersetzen Sie sie durch den bereinigten Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>%n different keys are in use.</source>
        <translation>
            <numerusform>%n Schlüssel ist in Gebrauch.</numerusform>
            <numerusform>%n verschiedene Schlüssel sind in Gebrauch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Different keys are in use.</source>
        <translation>Verschiedene Schlüssel sind in Gebrauch.</translation>
    </message>
    <message>
        <source>Which one is sent depends on the app and on how it was started.</source>
        <translation>Welcher gesendet wird, hängt von der App ab und davon, wie sie gestartet wurde.</translation>
    </message>
    <message>
        <source>Decide which key is to count, and replace the others.</source>
        <translation>Entscheiden Sie, welcher Schlüssel gelten soll, und ersetzen Sie die anderen.</translation>
    </message>
    <message>
        <source>%1 uses the one in %2.</source>
        <extracomment>%1 is an app, %2 a file or variable</extracomment>
        <translation>%1 verwendet den in %2.</translation>
    </message>
    <message>
        <source>The one in %1 wins.</source>
        <translation>Der in %1 gewinnt.</translation>
    </message>
    <message>
        <source>The key in %1 is not the one that is used.</source>
        <translation>Der Schlüssel in %1 ist nicht der, der verwendet wird.</translation>
    </message>
    <message>
        <source>This key is not the one that is used.</source>
        <translation>Dieser Schlüssel ist nicht der, der verwendet wird.</translation>
    </message>
    <message>
        <source>The rule: %1.</source>
        <extracomment>%1 is a reason, like: a variable that is already set beats the file</extracomment>
        <translation>Die Regel: %1.</translation>
    </message>
    <message>
        <source>Replace or remove the key that wins.</source>
        <translation>Ersetzen oder entfernen Sie den Schlüssel, der gewinnt.</translation>
    </message>
    <message>
        <source>Replace the key in %1, or remove it there.</source>
        <translation>Ersetzen Sie den Schlüssel in %1, oder entfernen Sie ihn dort.</translation>
    </message>
    <message>
        <source>%1 is a name that your app does not read.</source>
        <translation>%1 ist ein Name, den Ihre App nicht liest.</translation>
    </message>
    <message>
        <source>The key stands under a name that your app does not read.</source>
        <translation>Der Schlüssel steht unter einem Namen, den Ihre App nicht liest.</translation>
    </message>
    <message>
        <source>It stands in %1.</source>
        <translation>Er steht in %1.</translation>
    </message>
    <message>
        <source>The name that is read is %1.</source>
        <translation>Gelesen wird der Name %1.</translation>
    </message>
    <message>
        <source>Rename it to %1.</source>
        <translation>Benennen Sie ihn in %1 um.</translation>
    </message>
    <message>
        <source>Use the name that the app&apos;s manual gives.</source>
        <translation>Verwenden Sie den Namen, den die Anleitung der App nennt.</translation>
    </message>
    <message>
        <source>The key in %1 is empty.</source>
        <translation>Der Schlüssel in %1 ist leer.</translation>
    </message>
    <message>
        <source>The key is empty here.</source>
        <translation>Der Schlüssel ist hier leer.</translation>
    </message>
    <message>
        <source>An empty setting counts as set, so the app looks no further.</source>
        <translation>Eine leere Einstellung gilt als gesetzt, deshalb sucht die App nicht weiter.</translation>
    </message>
    <message>
        <source>Put the key there, or remove the line.</source>
        <translation>Tragen Sie dort den Schlüssel ein, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>%1 has an example text or a variable&apos;s name where the key belongs.</source>
        <translation>In %1 steht ein Beispieltext oder der Name einer Variable, wo der Schlüssel hingehört.</translation>
    </message>
    <message>
        <source>An example text or a variable&apos;s name stands where the key belongs.</source>
        <translation>Ein Beispieltext oder der Name einer Variable steht, wo der Schlüssel hingehört.</translation>
    </message>
    <message>
        <source>The app sends it as it stands, and it is no key.</source>
        <translation>Die App sendet ihn, wie er dasteht, und er ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>Put your own key in its place.</source>
        <translation>Setzen Sie Ihren eigenen Schlüssel an seine Stelle.</translation>
    </message>
    <message>
        <source>Your Perplexity key stands under another provider&apos;s name in %1.</source>
        <translation>Ihr Perplexity-Schlüssel steht in %1 unter dem Namen eines anderen Anbieters.</translation>
    </message>
    <message>
        <source>Your Perplexity key stands under another provider&apos;s name.</source>
        <translation>Ihr Perplexity-Schlüssel steht unter dem Namen eines anderen Anbieters.</translation>
    </message>
    <message>
        <source>Without Perplexity&apos;s address beside it, the key is sent to that provider.</source>
        <translation>Ohne die Adresse von Perplexity daneben wird der Schlüssel an jenen Anbieter gesendet.</translation>
    </message>
    <message>
        <source>Without Perplexity&apos;s address beside it, the key is sent to %1.</source>
        <translation>Ohne die Adresse von Perplexity daneben wird der Schlüssel an %1 gesendet.</translation>
    </message>
    <message>
        <source>Set the base address beside it to https://api.perplexity.ai, or move the key to PERPLEXITY_API_KEY.</source>
        <translation>Stellen Sie die Basisadresse daneben auf https://api.perplexity.ai, oder tragen Sie den Schlüssel unter PERPLEXITY_API_KEY ein.</translation>
    </message>
    <message>
        <source>The address beside the key in %1 is wrong.</source>
        <translation>Die Adresse neben dem Schlüssel in %1 ist falsch.</translation>
    </message>
    <message>
        <source>The address beside the key is wrong.</source>
        <translation>Die Adresse neben dem Schlüssel ist falsch.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Sie lautet %1.</translation>
    </message>
    <message>
        <source>Perplexity&apos;s address is https://api.perplexity.ai.</source>
        <translation>Die Adresse von Perplexity ist https://api.perplexity.ai.</translation>
    </message>
    <message>
        <source>Replace it by %1.</source>
        <translation>Ersetzen Sie sie durch %1.</translation>
    </message>
    <message>
        <source>A setting puts something else in the key&apos;s place.</source>
        <translation>Eine Einstellung setzt etwas anderes an die Stelle des Schlüssels.</translation>
    </message>
    <message>
        <source>%1 holds an Authorization line of its own, and that is sent instead.</source>
        <translation>%1 enthält eine eigene Authorization-Zeile, und diese wird stattdessen gesendet.</translation>
    </message>
    <message>
        <source>PERPLEXITY_CUSTOM_HEADERS holds an Authorization line of its own, and that is sent instead.</source>
        <translation>PERPLEXITY_CUSTOM_HEADERS enthält eine eigene Authorization-Zeile, und diese wird stattdessen gesendet.</translation>
    </message>
    <message>
        <source>Remove the Authorization line there.</source>
        <translation>Entfernen Sie dort die Authorization-Zeile.</translation>
    </message>
    <message>
        <source>A list of saved logins replaces your key.</source>
        <translation>Eine Liste gespeicherter Anmeldungen ersetzt Ihren Schlüssel.</translation>
    </message>
    <message>
        <source>%1 has an entry for Perplexity&apos;s address, and some programs send that instead.</source>
        <translation>%1 hat einen Eintrag für die Adresse von Perplexity, und manche Programme senden stattdessen diesen.</translation>
    </message>
    <message>
        <source>The netrc file has an entry for Perplexity&apos;s address, and some programs send that instead.</source>
        <translation>Die netrc-Datei hat einen Eintrag für die Adresse von Perplexity, und manche Programme senden stattdessen diesen.</translation>
    </message>
    <message>
        <source>Remove the entry.</source>
        <translation>Entfernen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>Requests go through %1.</source>
        <translation>Anfragen gehen über %1.</translation>
    </message>
    <message>
        <source>Requests go through a proxy, a computer in between.</source>
        <translation>Anfragen gehen über einen Proxy, einen Computer dazwischen.</translation>
    </message>
    <message>
        <source>It is set in %1.</source>
        <translation>Er ist in %1 eingestellt.</translation>
    </message>
    <message>
        <source>If the test shows a strange answer, try it without the proxy, or ask who runs it.</source>
        <translation>Zeigt der Test eine seltsame Antwort, versuchen Sie es ohne den Proxy, oder fragen Sie, wer ihn betreibt.</translation>
    </message>
    <message>
        <source>%1 is saved in a way that its app can&apos;t read.</source>
        <translation>%1 ist so gespeichert, dass die App es nicht lesen kann.</translation>
    </message>
    <message>
        <source>The file is saved in a way that its app can&apos;t read.</source>
        <translation>Die Datei ist so gespeichert, dass ihre App sie nicht lesen kann.</translation>
    </message>
    <message>
        <source>Its first bytes hide the name of the setting from the app.</source>
        <translation>Ihre ersten Bytes verbergen den Namen der Einstellung vor der App.</translation>
    </message>
    <message>
        <source>It is saved as %1, and the app misses the name or the value.</source>
        <translation>Sie ist als %1 gespeichert, und die App findet den Namen oder den Wert nicht.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, without a byte order mark.</source>
        <translation>Speichern Sie sie als UTF-8, ohne Byte Order Mark.</translation>
    </message>
    <message>
        <source>In %1, something behind the key becomes part of it.</source>
        <translation>In %1 wird etwas hinter dem Schlüssel zu einem Teil davon.</translation>
    </message>
    <message>
        <source>Something behind the key becomes part of it.</source>
        <translation>Etwas hinter dem Schlüssel wird zu einem Teil davon.</translation>
    </message>
    <message>
        <source>For the reader of this file, quotes and comments on that line belong to the value.</source>
        <translation>Für den Leser dieser Datei gehören Anführungszeichen und Kommentare in dieser Zeile zum Wert.</translation>
    </message>
    <message>
        <source>Write the line with the key alone, and put the comment on a line of its own.</source>
        <translation>Schreiben Sie die Zeile nur mit dem Schlüssel, und den Kommentar in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read by its app.</source>
        <translation>%1 kann von der App nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read by its app.</source>
        <translation>Die App kann die Datei nicht lesen.</translation>
    </message>
    <message>
        <source>It is not written as such a file must be, so the app ignores it or uses something else.</source>
        <translation>Sie ist nicht so geschrieben, wie es bei solchen Dateien sein muss. Die App übergeht sie oder nimmt etwas anderes.</translation>
    </message>
    <message>
        <source>Open it in an editor and repair it. Often a comma, a quote or a bracket is missing.</source>
        <translation>Öffnen Sie sie in einem Editor und reparieren Sie sie. Oft fehlt ein Komma, ein Anführungszeichen oder eine Klammer.</translation>
    </message>
    <message>
        <source>%1 still runs with another key.</source>
        <translation>%1 läuft noch mit einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>A program still runs with another key.</source>
        <translation>Ein Programm läuft noch mit einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>A running program keeps the key that it started with.</source>
        <translation>Ein laufendes Programm behält den Schlüssel, mit dem es gestartet wurde.</translation>
    </message>
    <message>
        <source>It was started on %1 and keeps the key that it started with.</source>
        <translation>Es wurde am %1 gestartet und behält den Schlüssel von damals.</translation>
    </message>
    <message>
        <source>Quit it completely and start it again.</source>
        <translation>Beenden Sie es ganz und starten Sie es neu.</translation>
    </message>
    <message>
        <source>%1 keeps a copy of a key.</source>
        <translation>%1 bewahrt die Kopie eines Schlüssels auf.</translation>
    </message>
    <message>
        <source>A copy of a key is kept here.</source>
        <translation>Hier liegt die Kopie eines Schlüssels.</translation>
    </message>
    <message>
        <source>Apps do not read it, but a key that is kept can be found.</source>
        <translation>Apps lesen sie nicht, aber ein Schlüssel, der aufbewahrt wird, lässt sich finden.</translation>
    </message>
    <message>
        <source>Delete it if you do not need it.</source>
        <translation>Löschen Sie sie, wenn Sie sie nicht brauchen.</translation>
    </message>
    <message>
        <source>Others may be able to read the key in %1.</source>
        <translation>Andere können den Schlüssel in %1 vielleicht lesen.</translation>
    </message>
    <message>
        <source>Others may be able to read this key.</source>
        <translation>Andere können diesen Schlüssel vielleicht lesen.</translation>
    </message>
    <message>
        <source>Protect the place. If somebody may have seen the key, create a new one and delete this one.</source>
        <translation>Schützen Sie die Stelle. Wenn jemand den Schlüssel gesehen haben könnte, erstellen Sie einen neuen und löschen Sie diesen.</translation>
    </message>
    <message>
        <source>%1 keeps its key in a store of its own.</source>
        <translation>%1 bewahrt seinen Schlüssel in einem eigenen Speicher auf.</translation>
    </message>
    <message>
        <source>An app keeps its key in a store of its own.</source>
        <translation>Eine App bewahrt ihren Schlüssel in einem eigenen Speicher auf.</translation>
    </message>
    <message>
        <source>It is in %1, which only the app can change.</source>
        <translation>Er liegt in %1. Das kann nur die App ändern.</translation>
    </message>
    <message>
        <source>Open %1 and enter the key in its settings.</source>
        <translation>Öffnen Sie %1 und tragen Sie den Schlüssel in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Open the app and enter the key in its settings.</source>
        <translation>Öffnen Sie die App und tragen Sie den Schlüssel in ihren Einstellungen ein.</translation>
    </message>
    <message>
        <source>In %1, spaces keep the key from being set.</source>
        <translation>In %1 verhindern Leerzeichen, dass der Schlüssel gesetzt wird.</translation>
    </message>
    <message>
        <source>Spaces keep the key from being set.</source>
        <translation>Leerzeichen verhindern, dass der Schlüssel gesetzt wird.</translation>
    </message>
    <message>
        <source>With a space before or after the equals sign, bash takes the name for a command.</source>
        <translation>Mit einem Leerzeichen vor oder nach dem Gleichheitszeichen hält bash den Namen für einen Befehl.</translation>
    </message>
    <message>
        <source>Remove the spaces round the equals sign.</source>
        <translation>Entfernen Sie die Leerzeichen um das Gleichheitszeichen.</translation>
    </message>
    <message>
        <source>What is wrong with it: %1.</source>
        <extracomment>%1: what is wrong with a copy of a key, &quot;an invisible character, quotes&quot;</extracomment>
        <translation>Was daran nicht stimmt: %1.</translation>
    </message>
    <message>
        <source>No app gets the key in %1.</source>
        <translation>Keine App bekommt den Schlüssel in %1.</translation>
    </message>
    <message>
        <source>No app gets this key.</source>
        <translation>Keine App bekommt diesen Schlüssel.</translation>
    </message>
    <message>
        <source>The line does not begin with “%1”, so the terminal keeps the key to itself.</source>
        <extracomment>%1: a word of a shell&apos;s language, &quot;export&quot;</extracomment>
        <translation>Die Zeile beginnt nicht mit „%1“, deshalb behält das Terminal den Schlüssel für sich.</translation>
    </message>
    <message>
        <source>Put “%1” before the name, then open a new terminal.</source>
        <extracomment>%1: a word of a shell&apos;s language, &quot;export&quot;</extracomment>
        <translation>Setzen Sie „%1“ vor den Namen und öffnen Sie dann ein neues Terminal.</translation>
    </message>
    <message>
        <source>The address beside the key in %1 was switched off by Perplexity.</source>
        <translation>Die Adresse neben dem Schlüssel in %1 hat Perplexity abgeschaltet.</translation>
    </message>
    <message>
        <source>The address beside the key was switched off by Perplexity.</source>
        <translation>Die Adresse neben dem Schlüssel hat Perplexity abgeschaltet.</translation>
    </message>
    <message>
        <source>Update the app or its library. The current address is %1, but another address alone may not be enough: it takes another kind of request.</source>
        <translation>Aktualisieren Sie die App oder ihre Bibliothek. Die heutige Adresse ist %1, aber eine andere Adresse allein reicht vielleicht nicht: Sie verlangt eine andere Art von Anfrage.</translation>
    </message>
    <message>
        <source>%1 has a login for every address that is not listed, and some programs send that instead.</source>
        <translation>%1 enthält eine Anmeldung für jede Adresse, die nicht aufgeführt ist, und manche Programme senden die stattdessen.</translation>
    </message>
    <message>
        <source>The netrc file has a login for every address that is not listed, and some programs send that instead.</source>
        <translation>Die netrc-Datei enthält eine Anmeldung für jede Adresse, die nicht aufgeführt ist, und manche Programme senden die stattdessen.</translation>
    </message>
    <message>
        <source>Remove the entry, or name the address in it that it is for.</source>
        <translation>Entfernen Sie den Eintrag oder nennen Sie darin die Adresse, für die er gedacht ist.</translation>
    </message>
    <message>
        <source>The key in %1 is switched off.</source>
        <translation>Der Schlüssel in %1 ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The key is switched off.</source>
        <translation>Der Schlüssel ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The line is a comment: apps pass it over. No other place sets the key.</source>
        <translation>Die Zeile ist ein Kommentar: Apps übergehen sie. Kein anderer Ort setzt den Schlüssel.</translation>
    </message>
    <message>
        <source>Remove the sign at its beginning that makes it a comment, and start the app again.</source>
        <translation>Entfernen Sie das Zeichen am Anfang, das sie zum Kommentar macht, und starten Sie die App neu.</translation>
    </message>
</context>
<context>
    <name>ReaderWords</name>
    <message>
        <source>the key with the comment behind it</source>
        <translation>den Schlüssel samt dem Kommentar dahinter</translation>
    </message>
    <message>
        <source>the key with the quotes</source>
        <translation>den Schlüssel samt den Anführungszeichen</translation>
    </message>
    <message>
        <source>the key with a line break</source>
        <translation>den Schlüssel mit einem Zeilenumbruch</translation>
    </message>
    <message>
        <source>the key with spaces</source>
        <translation>den Schlüssel mit Leerzeichen</translation>
    </message>
    <message>
        <source>the key with more text</source>
        <translation>den Schlüssel mit weiterem Text</translation>
    </message>
    <message>
        <source>nothing, as it refuses the whole file</source>
        <translation>nichts, weil es die ganze Datei ablehnt</translation>
    </message>
    <message>
        <source>what other variables hold</source>
        <translation>was in anderen Variablen steht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Not every program reads this line in the same way.</source>
        <translation>Nicht jedes Programm liest diese Zeile gleich.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>What programs take from a line. %1: their names, %2: &quot;the key with the quotes&quot;</extracomment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>ReplacementWords</name>
    <message>
        <source>A key in it can&apos;t be changed here.</source>
        <translation>Ein Schlüssel darin lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Die Datei hat sich geändert, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The changed file would no longer read as it should.</source>
        <translation>Die geänderte Datei ließe sich nicht mehr richtig lesen.</translation>
    </message>
</context>
<context>
    <name>ReportAnswer</name>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>How the findings fit together: %1</source>
        <extracomment>%1: an id like old-key-wins</extracomment>
        <translation>Wie die Befunde zusammenpassen: %1</translation>
    </message>
    <message>
        <source>What shows it: %1</source>
        <extracomment>%1: a sentence</extracomment>
        <translation>Was es zeigt: %1</translation>
    </message>
    <message>
        <source>Also worth doing: %1</source>
        <extracomment>%1: a sentence</extracomment>
        <translation>Was sich außerdem lohnt: %1</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>Was noch zu tun ist</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%1 (%n character(s)), fingerprint %2</source>
        <extracomment>%1 is a masked key like pplx-…9fQ2, %n the number of its characters, %2 the beginning of its SHA-256</extracomment>
        <translation>
            <numerusform>%1 (%n Zeichen), Fingerabdruck %2</numerusform>
            <numerusform>%1 (%n Zeichen), Fingerabdruck %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>No key was given.</source>
        <translation>Es wurde kein Schlüssel angegeben.</translation>
    </message>
    <message>
        <source>Test at Perplexity</source>
        <translation>Test bei Perplexity</translation>
    </message>
    <message>
        <source>Perplexity was not asked.</source>
        <translation>Perplexity wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <extracomment>%1 is an id like answer-no-credit, %2 a time</extracomment>
        <translation>%1, um %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Nothing was searched.</source>
        <translation>Es wurde nichts durchsucht.</translation>
    </message>
    <message>
        <source>No key was found.</source>
        <translation>Es wurde kein Schlüssel gefunden.</translation>
    </message>
    <message>
        <source>Which key wins</source>
        <translation>Welcher Schlüssel gilt</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is an app, %2 a file or variable, %3 a reason</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>unverändert gelassen</translation>
    </message>
    <message>
        <source>Keywright report</source>
        <translation>Keywright-Bericht</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>Programm: %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>What the app sends</source>
        <translation>Was die App sendet</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were cut, because a part of a key was in them.</source>
        <translation>
            <numerusform>%n Text wurde herausgeschnitten, weil ein Teil eines Schlüssels darin war.</numerusform>
            <numerusform>%n Texte wurden herausgeschnitten, weil ein Teil eines Schlüssels darin war.</numerusform>
        </translation>
    </message>
    <message>
        <source>[A line was cut, because a part of a key was in it.]</source>
        <extracomment>In the place of a line of the report</extracomment>
        <translation>[Eine Zeile wurde herausgeschnitten, weil ein Teil eines Schlüssels darin war.]</translation>
    </message>
</context>
<context>
    <name>RequestAddressWords</name>
    <message>
        <source>The request goes to another host.</source>
        <translation>Die Anfrage geht an einen anderen Server.</translation>
    </message>
    <message>
        <source>The request goes to %1.</source>
        <extracomment>%1 is another provider, %2 its host</extracomment>
        <translation>Die Anfrage geht an %1.</translation>
    </message>
    <message>
        <source>The request goes to %1, at %2.</source>
        <translation>Die Anfrage geht an %1, unter %2.</translation>
    </message>
    <message>
        <source>%1 wants “input” in place of “messages”, and a current model.</source>
        <extracomment>%1 is a path, &quot;/v1/agent&quot;</extracomment>
        <translation>%1 will „input“ statt „messages“ und ein aktuelles Modell.</translation>
    </message>
    <message>
        <source>%1 wants the question under “input”, and a current model.</source>
        <translation>%1 will die Frage unter „input“ und ein aktuelles Modell.</translation>
    </message>
    <message>
        <source>See below how the body should be.</source>
        <translation>Unten steht, wie der Inhalt sein soll.</translation>
    </message>
    <message>
        <source>Perplexity answers apps only at api.perplexity.ai.</source>
        <translation>Perplexity antwortet Apps nur unter api.perplexity.ai.</translation>
    </message>
    <message>
        <source>Write https://api.perplexity.ai in its place.</source>
        <translation>Schreiben Sie stattdessen https://api.perplexity.ai.</translation>
    </message>
    <message>
        <source>It does not know Perplexity&apos;s keys, and refuses them.</source>
        <translation>Dort sind die Schlüssel von Perplexity unbekannt und werden abgelehnt.</translation>
    </message>
    <message>
        <source>That is the website. Perplexity answers apps only at api.perplexity.ai.</source>
        <translation>Das ist die Website. Apps antwortet Perplexity nur unter api.perplexity.ai.</translation>
    </message>
    <message>
        <source>That is this computer: a program on it may pass the request on, and may change it.</source>
        <translation>Das ist dieser Computer: Ein Programm darauf gibt die Anfrage vielleicht weiter und ändert sie vielleicht.</translation>
    </message>
    <message>
        <source>To ask Perplexity itself, write https://api.perplexity.ai in its place.</source>
        <translation>Um Perplexity selbst zu fragen, schreiben Sie stattdessen https://api.perplexity.ai.</translation>
    </message>
    <message>
        <source>The address in the app is not complete.</source>
        <translation>Die Adresse in der App ist nicht vollständig.</translation>
    </message>
    <message>
        <source>It does not begin with https://, so the app did not send anything.</source>
        <translation>Sie beginnt nicht mit https://, deshalb hat die App nichts gesendet.</translation>
    </message>
    <message>
        <source>Enter it as https://api.perplexity.ai.</source>
        <translation>Tragen Sie sie als https://api.perplexity.ai ein.</translation>
    </message>
    <message>
        <source>The address does not begin with https://.</source>
        <translation>Die Adresse beginnt nicht mit https://.</translation>
    </message>
    <message>
        <source>This program then takes http://, and everybody on the way can read the key.</source>
        <translation>Dann nimmt dieses Programm http://, und jeder unterwegs kann den Schlüssel lesen.</translation>
    </message>
    <message>
        <source>Write https:// before it. If the key was sent, create a new one.</source>
        <translation>Schreiben Sie https:// davor. Wurde der Schlüssel schon gesendet, legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The address begins with http://, not with https://.</source>
        <translation>Die Adresse beginnt mit http://, nicht mit https://.</translation>
    </message>
    <message>
        <source>Without encryption everybody on the way can read the key.</source>
        <translation>Ohne Verschlüsselung kann jeder auf dem Weg den Schlüssel lesen.</translation>
    </message>
    <message>
        <source>Write https:// in its place. If the key was sent, create a new one.</source>
        <translation>Schreiben Sie stattdessen https://. Wenn der Schlüssel schon gesendet wurde, erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This body is for an address that Perplexity does not have.</source>
        <translation>Dieser Inhalt ist für eine Adresse, die es bei Perplexity nicht gibt.</translation>
    </message>
    <message>
        <source>It is answered by 404, before the key is looked at.</source>
        <translation>Die Antwort darauf ist 404, noch bevor der Schlüssel angesehen wird.</translation>
    </message>
    <message>
        <source>There is no %1 at Perplexity.</source>
        <translation>%1 gibt es bei Perplexity nicht.</translation>
    </message>
    <message>
        <source>The chat interface that it means is retired. Use /v1/agent, or update the app or its library.</source>
        <translation>Die Chat-Schnittstelle, die gemeint ist, wurde abgeschaltet. Verwenden Sie /v1/agent, oder aktualisieren Sie die App oder ihre Bibliothek.</translation>
    </message>
    <message>
        <source>The address ends after the host.</source>
        <translation>Die Adresse endet nach dem Namen des Servers.</translation>
    </message>
    <message>
        <source>What follows it, the path, says what is asked. Without it nothing is.</source>
        <translation>Was darauf folgt, der Pfad, sagt, was gefragt wird. Ohne ihn wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Write the whole address: https://api.perplexity.ai/v1/agent.</source>
        <translation>Schreiben Sie die ganze Adresse: https://api.perplexity.ai/v1/agent.</translation>
    </message>
    <message>
        <source>The path of the address does not exist at Perplexity.</source>
        <translation>Den Pfad der Adresse gibt es bei Perplexity nicht.</translation>
    </message>
    <message>
        <source>The current address is https://api.perplexity.ai/v1/agent.</source>
        <translation>Die aktuelle Adresse ist https://api.perplexity.ai/v1/agent.</translation>
    </message>
    <message>
        <source>Write %1 in its place.</source>
        <translation>Schreiben Sie stattdessen %1.</translation>
    </message>
    <message>
        <source>This body is for the retired interface.</source>
        <translation>Dieser Inhalt ist für die abgeschaltete Schnittstelle.</translation>
    </message>
    <message>
        <source>Perplexity has retired this address.</source>
        <translation>Perplexity hat diese Adresse abgeschaltet.</translation>
    </message>
    <message>
        <source>Perplexity has retired %1.</source>
        <translation>Perplexity hat %1 abgeschaltet.</translation>
    </message>
    <message>
        <source>Since September 2026 it is answered by 403, whatever the key.</source>
        <translation>Seit September 2026 kommt von dort 403 zurück, gleich mit welchem Schlüssel.</translation>
    </message>
    <message>
        <source>Use %1, or update the app or its library.</source>
        <translation>Verwenden Sie %1, oder aktualisieren Sie die App oder ihre Bibliothek.</translation>
    </message>
    <message>
        <source>Use https://api.perplexity.ai/v1/agent, or update the app or its library.</source>
        <translation>Verwenden Sie https://api.perplexity.ai/v1/agent, oder aktualisieren Sie die App oder ihre Bibliothek.</translation>
    </message>
    <message>
        <source>This address takes another method.</source>
        <translation>Diese Adresse erwartet eine andere Methode.</translation>
    </message>
    <message>
        <source>This address takes POST, which sends a question along.</source>
        <translation>Diese Adresse will POST, womit eine Frage mitgeschickt wird.</translation>
    </message>
    <message>
        <source>This address takes GET, which only fetches something.</source>
        <translation>Diese Adresse will GET, womit nur etwas abgeholt wird.</translation>
    </message>
    <message>
        <source>This address takes %1.</source>
        <translation>Diese Adresse nimmt %1.</translation>
    </message>
    <message>
        <source>The request uses the wrong method.</source>
        <translation>Die Anfrage hat die falsche Methode.</translation>
    </message>
    <message>
        <source>The request uses %1.</source>
        <translation>Die Anfrage verwendet %1.</translation>
    </message>
    <message>
        <source>Use POST to ask a model, and GET for the list of models.</source>
        <translation>Nehmen Sie POST, um ein Modell zu fragen, und GET für die Liste der Modelle.</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Nehmen Sie %1.</translation>
    </message>
    <message>
        <source>Without an address, the key goes to the library&apos;s own provider.</source>
        <translation>Ohne Adresse geht der Schlüssel an den Anbieter der Bibliothek selbst.</translation>
    </message>
    <message>
        <source>Without an address, the key goes to %1.</source>
        <translation>Ohne Adresse geht der Schlüssel an %1.</translation>
    </message>
    <message>
        <source>The library is not told where Perplexity is.</source>
        <translation>Der Bibliothek fehlt die Angabe, wo Perplexity ist.</translation>
    </message>
    <message>
        <source>%1 is not told where Perplexity is.</source>
        <translation>%1 fehlt die Angabe, wo Perplexity ist.</translation>
    </message>
    <message>
        <source>It does not read “%1”.</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>„%1“ liest sie nicht.</translation>
    </message>
    <message>
        <source>Set its base address to Perplexity&apos;s, https://api.perplexity.ai/v1.</source>
        <translation>Setzen Sie die Basisadresse auf die von Perplexity, https://api.perplexity.ai/v1.</translation>
    </message>
    <message>
        <source>Set its base address to %1.</source>
        <translation>Setzen Sie die Basisadresse auf %1.</translation>
    </message>
    <message>
        <source>The number behind the colon is a port, a door of the server. Perplexity answers without one.</source>
        <translation>Die Zahl hinter dem Doppelpunkt ist ein Port, eine Tür des Servers. Perplexity antwortet ohne eine.</translation>
    </message>
</context>
<context>
    <name>RequestBodyWords</name>
    <message>
        <source>The request has no body.</source>
        <translation>Die Anfrage hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>The body holds the question and the model; without it there is nothing to answer.</source>
        <translation>Der Inhalt enthält die Frage und das Modell. Ohne ihn gibt es nichts zu beantworten.</translation>
    </message>
    <message>
        <source>Add a body, as in the corrected request.</source>
        <translation>Fügen Sie einen Inhalt hinzu, wie in der berichtigten Anfrage.</translation>
    </message>
    <message>
        <source>The body of the request is not JSON.</source>
        <translation>Der Inhalt der Anfrage ist kein JSON.</translation>
    </message>
    <message>
        <source>It can&apos;t be read from character %1 on.</source>
        <translation>Ab Zeichen %1 lässt er sich nicht lesen.</translation>
    </message>
    <message>
        <source>It can&apos;t be read as such.</source>
        <translation>Er lässt sich nicht so lesen.</translation>
    </message>
    <message>
        <source>Often a comma, a quote or a bracket is missing there, or is one too many.</source>
        <translation>Oft fehlt dort ein Komma, ein Anführungszeichen oder eine Klammer, oder es ist eines zu viel.</translation>
    </message>
    <message>
        <source>The model in the request is no longer offered.</source>
        <translation>Das Modell in der Anfrage wird nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>The model %1 is no longer offered.</source>
        <translation>Das Modell %1 wird nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>It is answered by 400, and that says nothing about the key.</source>
        <translation>Die Antwort darauf ist 400, und das sagt nichts über den Schlüssel.</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Nehmen Sie %1.</translation>
    </message>
    <message>
        <source>Use a current model, for example perplexity/sonar.</source>
        <translation>Nehmen Sie ein aktuelles Modell, zum Beispiel perplexity/sonar.</translation>
    </message>
    <message>
        <source>The request names no model.</source>
        <translation>Die Anfrage nennt kein Modell.</translation>
    </message>
    <message>
        <source>Perplexity wants a model or a preset, a ready-made choice of one.</source>
        <translation>Perplexity braucht ein Modell oder ein Preset, eine fertige Auswahl davon.</translation>
    </message>
    <message>
        <source>Add a model, for example perplexity/sonar.</source>
        <translation>Fügen Sie ein Modell hinzu, zum Beispiel perplexity/sonar.</translation>
    </message>
    <message>
        <source>A comma stands there before a closing bracket.</source>
        <translation>Dort steht ein Komma vor einer schließenden Klammer.</translation>
    </message>
    <message>
        <source>A text stands there in single quotes; JSON wants double ones.</source>
        <translation>Dort steht ein Text in einfachen Anführungszeichen; JSON will doppelte.</translation>
    </message>
    <message>
        <source>A quote is curved there; JSON wants straight ones.</source>
        <translation>Dort ist ein Anführungszeichen gebogen; JSON will gerade.</translation>
    </message>
    <message>
        <source>A word stands there without quotes.</source>
        <translation>Dort steht ein Wort ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>A comma is missing there.</source>
        <translation>Dort fehlt ein Komma.</translation>
    </message>
    <message>
        <source>A comment stands there, which JSON does not know.</source>
        <translation>Dort steht ein Kommentar, den es in JSON nicht gibt.</translation>
    </message>
    <message>
        <source>A text is broken into two lines there.</source>
        <translation>Dort ist ein Text in zwei Zeilen gebrochen.</translation>
    </message>
    <message>
        <source>A backslash stands there before a character that needs none.</source>
        <translation>Dort steht ein umgekehrter Schrägstrich vor einem Zeichen, das keinen braucht.</translation>
    </message>
    <message>
        <source>A bracket or a quote is still open there.</source>
        <translation>Dort ist noch eine Klammer oder ein Anführungszeichen offen.</translation>
    </message>
    <message>
        <source>Something follows there, behind the end.</source>
        <translation>Dort folgt noch etwas hinter dem Ende.</translation>
    </message>
    <message>
        <source>A number is written there as JSON does not write it.</source>
        <translation>Dort steht eine Zahl, wie JSON sie nicht schreibt.</translation>
    </message>
    <message>
        <source>Something stands there that does not belong.</source>
        <translation>Dort steht etwas, das nicht hingehört.</translation>
    </message>
    <message>
        <source>It can&apos;t be read from character %1 on, in its line %2.</source>
        <translation>Ab Zeichen %1, in seiner Zeile %2, lässt er sich nicht lesen.</translation>
    </message>
    <message>
        <source>The question stands in the wrong place of the body.</source>
        <translation>Die Frage steht an der falschen Stelle des Inhalts.</translation>
    </message>
    <message>
        <source>It is under “%1”. This address reads it from “%2”.</source>
        <extracomment>%1 and %2 are names within the body: &quot;messages&quot;, &quot;input&quot;</extracomment>
        <translation>Sie steht unter „%1“. Diese Adresse liest sie aus „%2“.</translation>
    </message>
    <message>
        <source>Write the body as in the corrected request.</source>
        <translation>Schreiben Sie den Inhalt wie in der berichtigten Anfrage.</translation>
    </message>
    <message>
        <source>The body of the request holds no question.</source>
        <translation>Der Inhalt der Anfrage enthält keine Frage.</translation>
    </message>
    <message>
        <source>It belongs under “%1”, which is missing or empty.</source>
        <translation>Sie gehört unter „%1“; das fehlt oder ist leer.</translation>
    </message>
    <message>
        <source>Put your question there, as in the corrected request.</source>
        <translation>Schreiben Sie Ihre Frage dorthin, wie in der berichtigten Anfrage.</translation>
    </message>
    <message>
        <source>The body of the request is empty.</source>
        <translation>Der Inhalt der Anfrage ist leer.</translation>
    </message>
    <message>
        <source>It should hold the question and the model; without them there is nothing to answer.</source>
        <translation>Er soll die Frage und das Modell enthalten; ohne sie gibt es nichts zu beantworten.</translation>
    </message>
    <message>
        <source>Fill the body, as in the corrected request.</source>
        <translation>Füllen Sie den Inhalt wie in der berichtigten Anfrage.</translation>
    </message>
    <message>
        <source>It is sent as the fields of a form. Perplexity reads only JSON, a notation for data.</source>
        <translation>Er wird als Felder eines Formulars gesendet. Perplexity liest nur JSON, eine Schreibweise für Daten.</translation>
    </message>
    <message>
        <source>Write it as in the corrected request.</source>
        <translation>Schreiben Sie ihn wie in der berichtigten Anfrage.</translation>
    </message>
    <message>
        <source>The body of the request is JSON, but not an object.</source>
        <translation>Der Inhalt der Anfrage ist JSON, aber kein Objekt.</translation>
    </message>
    <message>
        <source>An object begins with { and ends with }, with names and values in between.</source>
        <translation>Ein Objekt beginnt mit { und endet mit }, dazwischen stehen Namen und Werte.</translation>
    </message>
    <message>
        <source>Mend it there, or use the corrected request.</source>
        <translation>Bessern Sie es dort aus, oder nehmen Sie die berichtigte Anfrage.</translation>
    </message>
    <message>
        <source>%1 is a model of the retired interface.</source>
        <translation>%1 ist ein Modell der abgeschalteten Schnittstelle.</translation>
    </message>
    <message>
        <source>Here a model&apos;s name begins with its maker. Another one is answered by 400.</source>
        <translation>Hier beginnt der Name eines Modells mit seinem Hersteller. Auf einen anderen kommt 400 zurück.</translation>
    </message>
    <message>
        <source>The model %1 is named without its maker.</source>
        <translation>Das Modell %1 ist ohne seinen Hersteller genannt.</translation>
    </message>
    <message>
        <source>Here a model&apos;s name begins with its maker, as in perplexity/sonar.</source>
        <translation>Hier beginnt der Name eines Modells mit seinem Hersteller, wie in perplexity/sonar.</translation>
    </message>
    <message>
        <source>There is a space before or behind the model&apos;s name.</source>
        <translation>Vor oder hinter dem Namen des Modells steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>It counts as part of the name, and no model is called that.</source>
        <translation>Es zählt zum Namen, und so heißt kein Modell.</translation>
    </message>
</context>
<context>
    <name>RequestKeyWords</name>
    <message>
        <source>Your app sends the name of a variable, not the key.</source>
        <translation>Ihre App sendet den Namen einer Variablen, nicht den Schlüssel.</translation>
    </message>
    <message>
        <source>A variable is a name that should be replaced by the key. Here it was not.</source>
        <translation>Eine Variable ist ein Name, an dessen Stelle der Schlüssel treten soll. Hier ist das nicht geschehen.</translation>
    </message>
    <message>
        <source>Enter the key itself in the app, or set the variable, and start the app again.</source>
        <translation>Tragen Sie in der App den Schlüssel selbst ein, oder setzen Sie die Variable, und starten Sie die App neu.</translation>
    </message>
    <message>
        <source>Your app could not send its key: a character in it is wrong.</source>
        <translation>Ihre App konnte ihren Schlüssel nicht senden: Ein Zeichen darin ist falsch.</translation>
    </message>
    <message>
        <source>A key has only letters and digits, and one hyphen after pplx.</source>
        <translation>Ein Schlüssel hat nur Buchstaben und Ziffern und einen Bindestrich nach pplx.</translation>
    </message>
    <message>
        <source>Paste the key itself to have it cleaned, and put the cleaned one into your app.</source>
        <translation>Fügen Sie den Schlüssel selbst ein, damit er bereinigt wird, und tragen Sie den bereinigten in Ihre App ein.</translation>
    </message>
    <message>
        <source>It is not written as keys are.</source>
        <translation>Er ist nicht so geschrieben wie andere Schlüssel.</translation>
    </message>
    <message>
        <source>In the key&apos;s place stands something that is no key of Perplexity.</source>
        <translation>An der Stelle des Schlüssels steht etwas, das kein Schlüssel von Perplexity ist.</translation>
    </message>
    <message>
        <source>Put your key in its place.</source>
        <translation>Setzen Sie Ihren Schlüssel an diese Stelle.</translation>
    </message>
    <message>
        <source>The key in the request is damaged.</source>
        <translation>Der Schlüssel in der Anfrage ist beschädigt.</translation>
    </message>
    <message>
        <source>Put the cleaned key in its place.</source>
        <translation>Setzen Sie den bereinigten Schlüssel dort ein.</translation>
    </message>
    <message>
        <source>Replace the key in the app, and start the app again: it may still hold an old one.</source>
        <translation>Ersetzen Sie den Schlüssel in der App und starten Sie die App neu. Sie hat vielleicht noch einen alten.</translation>
    </message>
    <message>
        <source>Your app still sends another key, %1.</source>
        <translation>Ihre App sendet noch einen anderen Schlüssel, %1.</translation>
    </message>
    <message>
        <source>The message shows the end of the key that was sent. Yours ends in other characters.</source>
        <translation>Die Meldung zeigt das Ende des gesendeten Schlüssels. Ihrer endet mit anderen Zeichen.</translation>
    </message>
    <message>
        <source>Its end is another one.</source>
        <translation>Er endet anders.</translation>
    </message>
    <message>
        <source>It names %1.</source>
        <translation>Genannt wird %1.</translation>
    </message>
    <message>
        <source>A variable in the request is not replaced by the key.</source>
        <translation>Eine Variable in der Anfrage wird nicht durch den Schlüssel ersetzt.</translation>
    </message>
    <message>
        <source>%1 is not replaced by the key.</source>
        <translation>%1 wird nicht durch den Schlüssel ersetzt.</translation>
    </message>
    <message>
        <source>It is empty, stands in quotes that keep it as it is, or is written for another shell, the program that runs the line.</source>
        <translation>Sie ist leer, steht in Anführungszeichen, die sie unverändert lassen, oder ist für eine andere Shell geschrieben, das Programm, das die Zeile ausführt.</translation>
    </message>
    <message>
        <source>Write it as this shell does, in double quotes.</source>
        <translation>Schreiben Sie sie so, wie diese Shell es tut, in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write %1, in double quotes.</source>
        <translation>Schreiben Sie %1, in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>Behind Bearer, there is no key.</source>
        <translation>Hinter Bearer steht kein Schlüssel.</translation>
    </message>
    <message>
        <source>Often a variable, a name that is replaced by the key, was not set.</source>
        <translation>Oft war eine Variable, ein Name, an dessen Stelle der Schlüssel tritt, nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set the variable before, or put the key there.</source>
        <translation>Setzen Sie vorher die Variable, oder schreiben Sie den Schlüssel dorthin.</translation>
    </message>
    <message>
        <source>It stands in single quotes, and the shell leaves alone what stands in those.</source>
        <translation>Sie steht in einfachen Anführungszeichen, und was darin steht, lässt die Shell, wie es ist.</translation>
    </message>
    <message>
        <source>It is written for another shell, the program that runs the line.</source>
        <translation>Sie ist für eine andere Shell geschrieben, das Programm, das die Zeile ausführt.</translation>
    </message>
    <message>
        <source>Its name is sent as it stands here: nothing puts the key in its place.</source>
        <translation>Ihr Name wird so gesendet, wie er hier steht: Nichts setzt den Schlüssel an seine Stelle.</translation>
    </message>
    <message>
        <source>Put the key itself there, or read the variable as your program&apos;s language does.</source>
        <translation>Schreiben Sie den Schlüssel selbst dorthin, oder lesen Sie die Variable, wie es in der Sprache Ihres Programms üblich ist.</translation>
    </message>
    <message>
        <source>It is set in the same command, and the shell has looked at it before that.</source>
        <translation>Sie wird im selben Befehl gesetzt, und die Shell hat schon vorher nachgesehen.</translation>
    </message>
    <message>
        <source>Set it in a line of its own, before this one.</source>
        <translation>Setzen Sie sie in einer eigenen Zeile vor dieser.</translation>
    </message>
    <message>
        <source>The command fell apart because of its quotes.</source>
        <translation>Der Befehl ist wegen seiner Anführungszeichen zerfallen.</translation>
    </message>
    <message>
        <source>The program took pieces of it for addresses. The Windows command prompt does not know single quotes.</source>
        <translation>Das Programm hielt Teile davon für Adressen. Die Windows-Eingabeaufforderung kennt keine einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <source>In Keywright, paste the command under “Check what your app sends”. It is corrected there.</source>
        <translation>Fügen Sie den Befehl in Keywright unter „Prüfen, was Ihre App sendet“ ein. Dort wird er berichtigt.</translation>
    </message>
    <message>
        <source>The request has quotes that this shell does not know.</source>
        <translation>Die Anfrage hat Anführungszeichen, die diese Shell nicht kennt.</translation>
    </message>
    <message>
        <source>Chats and word processors curve quotes, and each shell has its own.</source>
        <translation>Chats und Textprogramme runden Anführungszeichen, und jede Shell hat ihre eigenen.</translation>
    </message>
    <message>
        <source>The request has curved quotes.</source>
        <translation>Die Anfrage hat gebogene Anführungszeichen.</translation>
    </message>
    <message>
        <source>Chats and word processors put them in. Programs know only straight ones.</source>
        <translation>Chats und Textprogramme setzen sie ein. Programme kennen nur gerade.</translation>
    </message>
    <message>
        <source>The request has single quotes.</source>
        <translation>Die Anfrage hat einfache Anführungszeichen.</translation>
    </message>
    <message>
        <source>The Windows command prompt knows only double ones, and sends these along.</source>
        <translation>Die Windows-Eingabeaufforderung kennt nur doppelte und sendet diese mit.</translation>
    </message>
    <message>
        <source>A quote in the request is opened and never closed.</source>
        <translation>Ein Anführungszeichen in der Anfrage wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The shell waits for the other one, and takes all that follows for text.</source>
        <translation>Die Shell wartet auf das zweite und hält alles Folgende für Text.</translation>
    </message>
    <message>
        <source>Use the corrected request, or type the quotes again.</source>
        <translation>Nehmen Sie die berichtigte Anfrage, oder tippen Sie die Anführungszeichen neu.</translation>
    </message>
    <message>
        <source>It stands in %1.</source>
        <translation>Er steht in %1.</translation>
    </message>
    <message numerus="yes">
        <source>It stands in %n other place(s) too.</source>
        <translation>
            <numerusform>Er steht auch an einem anderen Ort.</numerusform>
            <numerusform>Er steht auch an %n anderen Orten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It carries %1. You tested %2.</source>
        <extracomment>Two masked keys</extracomment>
        <translation>In ihr steht %1. Geprüft haben Sie %2.</translation>
    </message>
    <message>
        <source>The request carries another key than the one you tested.</source>
        <translation>Die Anfrage enthält einen anderen Schlüssel als den, den Sie geprüft haben.</translation>
    </message>
</context>
<context>
    <name>RequestPartWords</name>
    <message>
        <source>The header is right. The key comes from %1; what that holds is not in the text.</source>
        <translation>Die Kopfzeile stimmt. Der Schlüssel kommt aus %1; was darin ist, steht nicht im Text.</translation>
    </message>
    <message>
        <source>The model is named as it should be: %1.</source>
        <translation>Das Modell ist genannt, wie es sein soll: %1.</translation>
    </message>
    <message>
        <source>The preset, a ready-made choice of a model, is right: %1.</source>
        <translation>Die Voreinstellung, eine fertige Wahl des Modells, stimmt: %1.</translation>
    </message>
    <message>
        <source>The body is in a file that is not part of the text, so it was not checked.</source>
        <translation>Der Inhalt steht in einer Datei, die nicht zum Text gehört; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>Headers are in a file that is not part of the text, so they were not checked.</source>
        <translation>Kopfzeilen stehen in einer Datei, die nicht zum Text gehört; sie wurden deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>Options are in a file that is not part of the text, so they were not checked.</source>
        <translation>Optionen stehen in einer Datei, die nicht zum Text gehört; sie wurden deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The address comes from a variable that is not set in the text, so it was not checked.</source>
        <translation>Die Adresse kommt aus einer Variable, die der Text nicht setzt; sie wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>A part of the address comes from a variable that is not set in the text, so it was not checked.</source>
        <translation>Ein Teil der Adresse kommt aus einer Variable, die der Text nicht setzt; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The method comes from a variable that is not set in the text, so it was not checked.</source>
        <translation>Die Methode kommt aus einer Variable, die der Text nicht setzt; sie wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>A header comes from a variable that is not set in the text, so it was not checked.</source>
        <translation>Eine Kopfzeile kommt aus einer Variable, die der Text nicht setzt; sie wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The body comes from a variable that is not set in the text, so it was not checked.</source>
        <translation>Der Inhalt kommt aus einer Variable, die der Text nicht setzt; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The model&apos;s name comes from a variable that is not set in the text, so it was not checked.</source>
        <translation>Der Name des Modells kommt aus einer Variable, die der Text nicht setzt; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The address ends with a slash. Whether Perplexity takes that is not known.</source>
        <translation>Die Adresse endet mit einem Schrägstrich. Ob Perplexity das annimmt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The key is blacked out in this text, so it was not checked.</source>
        <translation>Der Schlüssel ist in diesem Text geschwärzt; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>Whether Perplexity offers a model of this name is not known.</source>
        <translation>Ob Perplexity ein Modell dieses Namens anbietet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether Perplexity offers a preset of this name is not known.</source>
        <translation>Ob Perplexity eine Voreinstellung dieses Namens anbietet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Which body is right depends on the address, and that is not in the text.</source>
        <translation>Welcher Inhalt richtig ist, hängt von der Adresse ab, und die steht nicht im Text.</translation>
    </message>
    <message>
        <source>The body holds something of which nobody knows how Perplexity takes it.</source>
        <translation>Der Inhalt enthält etwas, von dem nicht bekannt ist, wie Perplexity es aufnimmt.</translation>
    </message>
    <message>
        <source>What the body should say at this address is not known, so only its notation was checked.</source>
        <translation>Was bei dieser Adresse im Inhalt stehen soll, ist nicht bekannt; geprüft wurde nur die Schreibweise.</translation>
    </message>
    <message>
        <source>The body is not part of the text, so it was not checked.</source>
        <translation>Der Inhalt gehört nicht zum Text; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The host is right: %1.</source>
        <translation>Der Server stimmt: %1.</translation>
    </message>
    <message>
        <source>The path is right: %1.</source>
        <translation>Der Pfad stimmt: %1.</translation>
    </message>
    <message>
        <source>The method is right: %1.</source>
        <translation>Die Methode stimmt: %1.</translation>
    </message>
    <message>
        <source>The key is written as keys are: %1.</source>
        <translation>Der Schlüssel ist geschrieben, wie Schlüssel es sind: %1.</translation>
    </message>
    <message>
        <source>The question is in its place: %1.</source>
        <translation>Die Frage steht an ihrer Stelle: %1.</translation>
    </message>
    <message>
        <source>A part of the request is not in the text, so it was not checked.</source>
        <translation>Ein Teil der Anfrage steht nicht im Text; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>none is needed</source>
        <translation>wird nicht gebraucht</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>nicht im Text</translation>
    </message>
    <message>
        <source>The request is written correctly.</source>
        <translation>Die Anfrage ist richtig geschrieben.</translation>
    </message>
    <message>
        <source>Every part of it is as it should be.</source>
        <translation>Jeder Teil davon ist, wie er sein soll.</translation>
    </message>
    <message>
        <source>If the app still fails, it sends another key, or something else than this.</source>
        <translation>Wenn die App trotzdem scheitert, sendet sie einen anderen Schlüssel oder etwas anderes als das hier.</translation>
    </message>
    <message>
        <source>Nothing wrong was found in what could be checked.</source>
        <translation>In dem, was sich prüfen ließ, wurde nichts Falsches gefunden.</translation>
    </message>
    <message>
        <source>Not every part of the request is in the text.</source>
        <translation>Nicht jeder Teil der Anfrage steht im Text.</translation>
    </message>
    <message>
        <source>If the app still fails, paste more of it, or a log of what it sends.</source>
        <translation>Wenn die App immer noch scheitert, fügen Sie mehr davon ein oder ein Protokoll dessen, was sie sendet.</translation>
    </message>
    <message>
        <source>The connection is encrypted: %1.</source>
        <translation>Die Verbindung ist verschlüsselt: %1.</translation>
    </message>
    <message>
        <source>The header Content-Type is right: %1.</source>
        <translation>Die Kopfzeile Content-Type stimmt: %1.</translation>
    </message>
    <message>
        <source>The body is written correctly, as JSON.</source>
        <translation>Der Inhalt ist richtig geschrieben, als JSON.</translation>
    </message>
    <message>
        <source>The text is longer than 1 MB. Only its beginning was read.</source>
        <translation>Der Text ist länger als 1 MB. Nur sein Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>command lines (curl, wget, HTTPie, Invoke-RestMethod)</source>
        <translation>Befehlszeilen (curl, wget, HTTPie, Invoke-RestMethod)</translation>
    </message>
    <message>
        <source>requests in a log, in a browser&apos;s or in a proxy&apos;s notes</source>
        <translation>Anfragen in einem Protokoll, in den Aufzeichnungen eines Browsers oder Proxys</translation>
    </message>
    <message>
        <source>programs in Python, JavaScript and other languages</source>
        <translation>Programme in Python, JavaScript und anderen Sprachen</translation>
    </message>
    <message>
        <source>settings with an address and a key</source>
        <translation>Einstellungen mit einer Adresse und einem Schlüssel</translation>
    </message>
    <message>
        <source>The header for the key is right: “Authorization: Bearer” and one space.</source>
        <translation>Die Kopfzeile für den Schlüssel stimmt: „Authorization: Bearer“ und ein Leerzeichen.</translation>
    </message>
    <message>
        <source>The body comes from another program, and what that writes is not part of the text, so it was not checked.</source>
        <translation>Der Inhalt kommt von einem anderen Programm, und was das schreibt, gehört nicht zum Text; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The body is put together from fields, which were not checked.</source>
        <translation>Der Inhalt wird aus Feldern zusammengesetzt, die nicht geprüft wurden.</translation>
    </message>
    <message>
        <source>The body is compressed, so it was not checked.</source>
        <translation>Der Inhalt ist komprimiert; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The body is too long to be kept, so it was not checked.</source>
        <translation>Der Inhalt ist zu lang, um behalten zu werden; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The key comes from the file .netrc, which is not part of the text, so it was not checked.</source>
        <translation>Der Schlüssel kommt aus der Datei .netrc, die nicht zum Text gehört; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The key is kept in the tool&apos;s own store, which is not part of the text, so it was not checked.</source>
        <translation>Der Schlüssel liegt im eigenen Speicher des Werkzeugs, der nicht zum Text gehört; er wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>Which method is right depends on the address, and that is not in the text.</source>
        <translation>Welche Methode richtig ist, hängt von der Adresse ab, und die steht nicht im Text.</translation>
    </message>
    <message>
        <source>Which methods Perplexity takes at this address is not known.</source>
        <translation>Welche Methoden Perplexity bei dieser Adresse annimmt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The app makes the header of this setting. That is not in the text, so it was not checked.</source>
        <translation>Die App macht aus dieser Einstellung die Kopfzeile. Die steht nicht im Text; sie wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The library is set up outside the text, so its address was not checked.</source>
        <translation>Die Bibliothek wird außerhalb des Textes eingerichtet; ihre Adresse wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The request is written correctly, and its key is the one you tested.</source>
        <translation>Die Anfrage ist richtig geschrieben, und ihr Schlüssel ist der geprüfte.</translation>
    </message>
    <message>
        <source>If the app still fails, paste the error message that it shows on the page “Get a key”.</source>
        <translation>Wenn die App trotzdem versagt, fügen Sie die Fehlermeldung, die sie zeigt, auf der Seite „Einen Schlüssel holen“ ein.</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>As it should be:</source>
        <translation>Wie sie sein soll:</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>The request carries no key.</source>
        <translation>Die Anfrage enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no Authorization header in it, the line that carries the key.</source>
        <translation>Ihr fehlt die Kopfzeile Authorization, die den Schlüssel trägt.</translation>
    </message>
    <message>
        <source>The app found nothing under the name %1.</source>
        <translation>Die App hat unter dem Namen %1 nichts gefunden.</translation>
    </message>
    <message>
        <source>Add the header “Authorization: Bearer”, followed by the key.</source>
        <translation>Fügen Sie die Kopfzeile „Authorization: Bearer“ hinzu, gefolgt vom Schlüssel.</translation>
    </message>
    <message>
        <source>Set %1 where the app looks for it, and start the app again.</source>
        <translation>Setzen Sie %1 dort, wo die App danach sucht, und starten Sie die App neu.</translation>
    </message>
    <message>
        <source>The word Bearer is missing before the key.</source>
        <translation>Vor dem Schlüssel fehlt das Wort Bearer.</translation>
    </message>
    <message>
        <source>The header reads “Authorization: Bearer”, then a space, then the key.</source>
        <translation>Die Kopfzeile lautet „Authorization: Bearer“, dann ein Leerzeichen, dann der Schlüssel.</translation>
    </message>
    <message>
        <source>The word Bearer stands there twice.</source>
        <translation>Das Wort Bearer steht dort zweimal.</translation>
    </message>
    <message>
        <source>Most apps add it themselves, so it must not be in the key&apos;s field.</source>
        <translation>Die meisten Apps setzen es selbst davor. Im Feld für den Schlüssel darf es deshalb nicht stehen.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eines der beiden.</translation>
    </message>
    <message>
        <source>Between Bearer and the key, there is not exactly one space.</source>
        <translation>Zwischen Bearer und dem Schlüssel steht nicht genau ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Write “Bearer”, one space, and the key: no colon, no quotes.</source>
        <translation>Schreiben Sie „Bearer“, ein Leerzeichen und den Schlüssel: kein Doppelpunkt, keine Anführungszeichen.</translation>
    </message>
    <message>
        <source>The key is sent in a way that Perplexity does not read.</source>
        <translation>Der Schlüssel wird auf eine Weise gesendet, die Perplexity nicht liest.</translation>
    </message>
    <message>
        <source>Perplexity reads only the header “Authorization: Bearer”.</source>
        <translation>Perplexity liest nur die Kopfzeile „Authorization: Bearer“.</translation>
    </message>
    <message>
        <source>Send the key as “Authorization: Bearer”, followed by the key.</source>
        <translation>Senden Sie den Schlüssel als „Authorization: Bearer“, gefolgt vom Schlüssel.</translation>
    </message>
    <message>
        <source>The header %1 is sent twice.</source>
        <translation>Die Kopfzeile %1 wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>Which of the two counts is left to chance.</source>
        <translation>Welche der beiden gilt, ist Zufall.</translation>
    </message>
    <message>
        <source>Remove the one with the wrong key.</source>
        <translation>Entfernen Sie die mit dem falschen Schlüssel.</translation>
    </message>
    <message>
        <source>Your app has no key to send.</source>
        <translation>Ihre App hat keinen Schlüssel, den sie senden kann.</translation>
    </message>
    <message>
        <source>The message says that the app found none where it looked.</source>
        <translation>Die Meldung sagt, dass die App dort, wo sie gesucht hat, keinen fand.</translation>
    </message>
    <message>
        <source>Enter the key in the app&apos;s settings, and start the app again.</source>
        <translation>Tragen Sie den Schlüssel in den Einstellungen der App ein und starten Sie die App neu.</translation>
    </message>
    <message>
        <source>Put the key under the name %1 where the app looks for it, often a file called .env. Then start the app again.</source>
        <translation>Legen Sie den Schlüssel unter dem Namen %1 dort ab, wo die App danach sucht, oft in einer Datei namens .env. Starten Sie dann die App neu.</translation>
    </message>
    <message>
        <source>The Authorization header is empty, so no key is sent.</source>
        <translation>Die Kopfzeile Authorization ist leer; es wird also kein Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>Nothing follows its colon.</source>
        <translation>Auf ihren Doppelpunkt folgt nichts.</translation>
    </message>
    <message>
        <source>Write “Bearer”, a space and the key behind the colon.</source>
        <translation>Schreiben Sie „Bearer“, ein Leerzeichen und den Schlüssel hinter den Doppelpunkt.</translation>
    </message>
    <message>
        <source>A header has no colon, so it is not sent.</source>
        <translation>Eine Kopfzeile hat keinen Doppelpunkt und wird deshalb nicht gesendet.</translation>
    </message>
    <message>
        <source>It reads: %1.</source>
        <translation>Sie lautet: %1.</translation>
    </message>
    <message>
        <source>Write a colon behind the name: “Authorization: Bearer”, then the key.</source>
        <translation>Schreiben Sie einen Doppelpunkt hinter den Namen: „Authorization: Bearer“, dann den Schlüssel.</translation>
    </message>
    <message>
        <source>The line with the key is not part of the command.</source>
        <translation>Die Zeile mit dem Schlüssel gehört nicht zum Befehl.</translation>
    </message>
    <message>
        <source>The line above it does not end with the sign that goes on to the next one.</source>
        <translation>Die Zeile darüber endet nicht mit dem Zeichen, das zur nächsten weiterführt.</translation>
    </message>
    <message>
        <source>End every line but the last with that sign, and nothing behind it: \ in bash, ^ in cmd, ` in PowerShell.</source>
        <translation>Beenden Sie jede Zeile außer der letzten mit diesem Zeichen, ohne etwas dahinter: \ in bash, ^ in cmd, ` in PowerShell.</translation>
    </message>
    <message>
        <source>The header with the key is cut off at its space.</source>
        <translation>Die Kopfzeile mit dem Schlüssel ist an ihrem Leerzeichen abgeschnitten.</translation>
    </message>
    <message>
        <source>It has no quotes round it, so the shell takes it for several words.</source>
        <translation>Sie steht nicht in Anführungszeichen; die Shell hält sie deshalb für mehrere Wörter.</translation>
    </message>
    <message>
        <source>Put the whole header in double quotes.</source>
        <translation>Setzen Sie die ganze Kopfzeile in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>Its header is called %1. Perplexity looks for the key in Authorization only.</source>
        <translation>Ihre Kopfzeile heißt %1. Perplexity sucht den Schlüssel nur in Authorization.</translation>
    </message>
    <message>
        <source>Write the name as “Authorization”.</source>
        <translation>Schreiben Sie den Namen als „Authorization“.</translation>
    </message>
    <message>
        <source>Put “Bearer” and a space before the key.</source>
        <translation>Setzen Sie „Bearer“ und ein Leerzeichen vor den Schlüssel.</translation>
    </message>
    <message>
        <source>The key is then read wrongly, or not at all.</source>
        <translation>Dann wird der Schlüssel falsch gelesen oder gar nicht.</translation>
    </message>
    <message>
        <source>Between Bearer and the key, the space is missing.</source>
        <translation>Zwischen Bearer und dem Schlüssel fehlt das Leerzeichen.</translation>
    </message>
    <message>
        <source>The two run together into one word.</source>
        <translation>Die beiden laufen zu einem Wort zusammen.</translation>
    </message>
    <message>
        <source>There are several, or another blank: a tab, or a space that does not break.</source>
        <translation>Es sind mehrere, oder es ist ein anderer Zwischenraum: ein Tabulator oder ein geschütztes Leerzeichen.</translation>
    </message>
    <message>
        <source>There is a sign behind the word Bearer.</source>
        <translation>Hinter dem Wort Bearer steht ein Zeichen.</translation>
    </message>
    <message>
        <source>A colon or an equals sign does not belong there.</source>
        <translation>Ein Doppelpunkt oder ein Gleichheitszeichen gehört dort nicht hin.</translation>
    </message>
    <message>
        <source>The key behind Bearer is in quotes.</source>
        <translation>Der Schlüssel hinter Bearer steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>They are sent along, and count as part of the key.</source>
        <translation>Sie werden mitgesendet und zählen zum Schlüssel.</translation>
    </message>
    <message>
        <source>The key is sent as a user name or a password.</source>
        <translation>Der Schlüssel wird als Benutzername oder Passwort gesendet.</translation>
    </message>
    <message>
        <source>The key stands in the address, as “%1”.</source>
        <translation>Der Schlüssel steht in der Adresse, als „%1“.</translation>
    </message>
    <message>
        <source>Before the key stands %1, not Bearer.</source>
        <translation>Vor dem Schlüssel steht %1 statt Bearer.</translation>
    </message>
    <message>
        <source>The key is sent in the header %1.</source>
        <translation>Der Schlüssel wird in der Kopfzeile %1 gesendet.</translation>
    </message>
    <message>
        <source>Addresses are kept in many logs, so create a new key if it was sent.</source>
        <translation>Adressen bleiben in vielen Protokollen stehen; legen Sie einen neuen Schlüssel an, wenn er gesendet wurde.</translation>
    </message>
    <message>
        <source>Both say the same, and Perplexity may still refuse two of them.</source>
        <translation>Beide sagen dasselbe, und Perplexity lehnt zwei davon vielleicht trotzdem ab.</translation>
    </message>
    <message>
        <source>The request does not say that its body is JSON.</source>
        <translation>Die Anfrage sagt nicht, dass ihr Inhalt JSON ist.</translation>
    </message>
    <message>
        <source>It says %1. Perplexity reads a question as JSON, a notation for data.</source>
        <translation>Sie sagt %1. Perplexity liest eine Frage als JSON, eine Schreibweise für Daten.</translation>
    </message>
    <message>
        <source>JSON is the notation in which Perplexity reads a question.</source>
        <translation>JSON ist die Schreibweise, in der Perplexity eine Frage liest.</translation>
    </message>
    <message>
        <source>Add the header “Content-Type: application/json”.</source>
        <translation>Fügen Sie die Kopfzeile „Content-Type: application/json“ hinzu.</translation>
    </message>
    <message>
        <source>There is a file ~/.netrc: some programs put what it says in the place of the key.</source>
        <translation>Es gibt eine Datei ~/.netrc: Manche Programme setzen das, was darin steht, an die Stelle des Schlüssels.</translation>
    </message>
    <message>
        <source>Take the entry for this address, or the one named “default”, out of ~/.netrc.</source>
        <translation>Nehmen Sie den Eintrag für diese Adresse, oder den namens „default“, aus ~/.netrc heraus.</translation>
    </message>
    <message>
        <source>The app found nothing under the name %1, which is another company&apos;s.</source>
        <translation>Die App hat unter dem Namen %1 nichts gefunden, und der gehört zu einer anderen Firma.</translation>
    </message>
    <message>
        <source>Give the library your Perplexity key by name (api_key) and, beside it, the address https://api.perplexity.ai/v1 (base_url). Without the address the key would go to that company.</source>
        <translation>Geben Sie der Bibliothek Ihren Perplexity-Schlüssel unter dem Namen api_key und daneben die Adresse https://api.perplexity.ai/v1 (base_url). Ohne die Adresse ginge der Schlüssel an jene Firma.</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>a variable that is already set beats the file</source>
        <translation>eine schon gesetzte Variable geht der Datei vor</translation>
    </message>
    <message>
        <source>the file beats a variable that is already set</source>
        <translation>die Datei geht einer schon gesetzten Variablen vor</translation>
    </message>
    <message>
        <source>the later line in the file counts</source>
        <translation>die spätere Zeile in der Datei gilt</translation>
    </message>
    <message>
        <source>the app reads this name first</source>
        <translation>die App liest diesen Namen zuerst</translation>
    </message>
    <message>
        <source>the file for this computer beats the common one</source>
        <translation>die Datei für diesen Computer geht der gemeinsamen vor</translation>
    </message>
    <message>
        <source>the project&apos;s settings beat the user&apos;s</source>
        <translation>die Einstellungen des Projekts gehen denen des Benutzers vor</translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation>Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Quit the program completely, also from the tray or menu bar, and start it again.</source>
        <translation>Beenden Sie das Programm ganz, auch im Infobereich oder in der Menüleiste, und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Restart the server.</source>
        <translation>Starten Sie den Server neu.</translation>
    </message>
    <message>
        <source>It counts the next time the program is run.</source>
        <translation>Es gilt, wenn das Programm das nächste Mal läuft.</translation>
    </message>
    <message>
        <source>Open a new terminal and start the program from there.</source>
        <translation>Öffnen Sie ein neues Terminal und starten Sie das Programm von dort.</translation>
    </message>
    <message>
        <source>Log out of this computer and log in again.</source>
        <translation>Melden Sie sich an diesem Computer ab und wieder an.</translation>
    </message>
    <message>
        <source>Build the app again: the key is built into it.</source>
        <translation>Bauen Sie die App neu: Der Schlüssel ist in sie eingebaut.</translation>
    </message>
    <message>
        <source>Deploy the app again.</source>
        <translation>Stellen Sie die App neu bereit.</translation>
    </message>
    <message>
        <source>Create the container again. A restart keeps the old key.</source>
        <translation>Erstellen Sie den Container neu. Ein Neustart behält den alten Schlüssel.</translation>
    </message>
    <message>
        <source>Reload the system&apos;s services (systemctl daemon-reload) and restart this one.</source>
        <translation>Laden Sie die Dienste des Systems neu (systemctl daemon-reload) und starten Sie diesen neu.</translation>
    </message>
    <message>
        <source>Log out and in again, so that the system reads the file.</source>
        <translation>Melden Sie sich ab und wieder an, damit das System die Datei liest.</translation>
    </message>
    <message>
        <source>Restart the notebook&apos;s kernel.</source>
        <translation>Starten Sie den Kernel des Notebooks neu.</translation>
    </message>
    <message>
        <source>Enter the key in the app&apos;s own settings.</source>
        <translation>Tragen Sie den Schlüssel in den Einstellungen der App selbst ein.</translation>
    </message>
    <message>
        <source>Run “direnv allow” in that folder.</source>
        <translation>Führen Sie in diesem Ordner „direnv allow“ aus.</translation>
    </message>
    <message>
        <source>Apply the file with “kubectl apply” and restart what uses it.</source>
        <translation>Wenden Sie die Datei mit „kubectl apply“ an und starten Sie neu, was sie verwendet.</translation>
    </message>
    <message>
        <source>Run “terraform apply”.</source>
        <translation>Führen Sie „terraform apply“ aus.</translation>
    </message>
    <message>
        <source>Switch to the new system configuration.</source>
        <translation>Wechseln Sie zur neuen Systemkonfiguration.</translation>
    </message>
    <message>
        <source>Import the file into the app again.</source>
        <translation>Importieren Sie die Datei wieder in die App.</translation>
    </message>
    <message>
        <source>Every user of this computer may read the file.</source>
        <translation>Jeder Benutzer dieses Computers darf die Datei lesen.</translation>
    </message>
    <message>
        <source>Git keeps the file, so everybody with the project has the key.</source>
        <translation>Git bewahrt die Datei auf. Jeder mit dem Projekt hat also den Schlüssel.</translation>
    </message>
    <message>
        <source>The shell keeps every command line, keys included.</source>
        <translation>Die Shell bewahrt jede Befehlszeile auf, auch die Schlüssel darin.</translation>
    </message>
    <message>
        <source>the shell reads this file last</source>
        <translation>die Shell liest diese Datei zuletzt</translation>
    </message>
    <message>
        <source>what a new terminal sets beats what the login set</source>
        <translation>was ein neues Terminal setzt, geht dem vor, was die Anmeldung gesetzt hat</translation>
    </message>
    <message>
        <source>The file is in a Git project and not ignored: the next commit may take it along.</source>
        <translation>Die Datei liegt in einem Git-Projekt und wird nicht ignoriert: Der nächste Commit kann sie mitnehmen.</translation>
    </message>
    <message>
        <source>Dropbox copies the folder to other computers.</source>
        <translation>Dropbox kopiert den Ordner auf andere Rechner.</translation>
    </message>
    <message>
        <source>OneDrive copies the folder to other computers.</source>
        <translation>OneDrive kopiert den Ordner auf andere Rechner.</translation>
    </message>
    <message>
        <source>iCloud copies the folder to other computers.</source>
        <translation>iCloud kopiert den Ordner auf andere Rechner.</translation>
    </message>
    <message>
        <source>Google Drive copies the folder to other computers.</source>
        <translation>Google Drive kopiert den Ordner auf andere Rechner.</translation>
    </message>
    <message>
        <source>This is an example file, and those are shared with others.</source>
        <translation>Das ist eine Beispieldatei, und solche werden mit anderen geteilt.</translation>
    </message>
    <message>
        <source>Every user of this computer can see the command line of a running program.</source>
        <translation>Jeder Benutzer dieses Rechners kann die Befehlszeile eines laufenden Programms sehen.</translation>
    </message>
    <message>
        <source>the app took its key over at its first start and keeps it in its database</source>
        <translation>die App hat ihren Schlüssel beim ersten Start übernommen und behält ihn in ihrer Datenbank</translation>
    </message>
</context>
<context>
    <name>RungWords</name>
    <message>
        <source>answer %1</source>
        <extracomment>%1 is a number like 401, %2 a fixed word like invalid_api_key</extracomment>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>answer %1, %2</source>
        <translation>Antwort %1, %2</translation>
    </message>
    <message>
        <source>through the proxy %1</source>
        <translation>über den Proxy %1</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>certificate by %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>%1, certificate by %2</source>
        <extracomment>%1 is TLS 1.3 or the like, %2 the issuer of the certificate</extracomment>
        <translation>%1, Zertifikat von %2</translation>
    </message>
    <message>
        <source>a page with the title “%1”</source>
        <translation>eine Seite mit dem Titel „%1“</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>the name of a server is looked up</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>the encrypted connection</extracomment>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <source>A made-up key is refused</source>
        <translation>Ein erfundener Schlüssel wird abgelehnt</translation>
    </message>
    <message>
        <source>Your key is accepted</source>
        <translation>Ihr Schlüssel wird angenommen</translation>
    </message>
    <message>
        <source>A real request is answered</source>
        <translation>Eine echte Anfrage wird beantwortet</translation>
    </message>
    <message>
        <source>port %1</source>
        <extracomment>%1 is an internet address, %2 a number</extracomment>
        <translation>Port %1</translation>
    </message>
</context>
<context>
    <name>SavedKeyWords</name>
    <message numerus="yes">
        <source>Saved on %1, %n day(s) ago.</source>
        <translation>
            <numerusform>Gespeichert am %1, vor %n Tag.</numerusform>
            <numerusform>Gespeichert am %1, vor %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last accepted by Perplexity on %1.</source>
        <translation>Zuletzt von Perplexity angenommen am %1.</translation>
    </message>
    <message>
        <source>Perplexity was not asked about it yet.</source>
        <translation>Perplexity wurde noch nicht danach gefragt.</translation>
    </message>
    <message>
        <source>Saved under a name:</source>
        <translation>Unter einem Namen gespeichert:</translation>
    </message>
</context>
<context>
    <name>ShownWords</name>
    <message>
        <source>%1 (one character)</source>
        <translation>%1 (ein Zeichen)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n characters)</source>
        <extracomment>%1 is a masked key, like pplx-…9fQ2</extracomment>
        <translation>
            <numerusform>%1 (%n Zeichen)</numerusform>
            <numerusform>%1 (%n Zeichen)</numerusform>
        </translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <extracomment>In place of a file&apos;s path. %1: the name of an environment variable</extracomment>
        <translation>die Umgebungsvariable %1</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Only its own app can change this. Enter the key in the app&apos;s settings.</source>
        <translation>Das kann nur die App selbst ändern. Tragen Sie den Schlüssel in den Einstellungen der App ein.</translation>
    </message>
    <message>
        <source>Only %1 can change this. Enter the key in its settings.</source>
        <translation>Das kann nur %1 ändern. Tragen Sie den Schlüssel dort in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>A running program keeps the key that it started with. Start it again.</source>
        <translation>Ein laufendes Programm behält den Schlüssel, mit dem es gestartet wurde. Starten Sie es neu.</translation>
    </message>
    <message>
        <source>%1 is running and keeps the key that it started with. Start it again.</source>
        <translation>%1 läuft und behält den Schlüssel vom Start. Starten Sie es neu.</translation>
    </message>
    <message>
        <source>This key</source>
        <translation>Dieser Schlüssel</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Anderer Schlüssel</translation>
    </message>
    <message>
        <source>Damaged copy</source>
        <translation>Beschädigte Kopie</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>Refers to another place</source>
        <translation>Verweist auf eine andere Stelle</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>The key itself is in another place. Change it there.</source>
        <translation>Der Schlüssel selbst liegt an einer anderen Stelle. Ändern Sie ihn dort.</translation>
    </message>
    <message>
        <source>This is an example file. A real key must not go there, because such files are shared.</source>
        <translation>Das ist eine Beispieldatei. Ein echter Schlüssel darf dort nicht hinein, denn solche Dateien werden weitergegeben.</translation>
    </message>
    <message>
        <source>This is an exported copy. Change the key in the app that it came from.</source>
        <translation>Das ist eine exportierte Kopie. Ändern Sie den Schlüssel in der App, aus der sie kommt.</translation>
    </message>
    <message>
        <source>You may not write to this file. Change its rights, or ask who may.</source>
        <translation>Sie dürfen diese Datei nicht schreiben. Ändern Sie ihre Rechte oder fragen Sie jemanden, der es darf.</translation>
    </message>
    <message>
        <source>This file belongs to another user. Change it as that user.</source>
        <translation>Diese Datei gehört einem anderen Benutzer. Ändern Sie sie unter dessen Anmeldung.</translation>
    </message>
    <message>
        <source>This file has several names on the disk. Change it in an editor, so that they stay together.</source>
        <translation>Diese Datei hat mehrere Namen auf der Festplatte. Ändern Sie sie in einem Editor, damit sie zusammenbleiben.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read by its app. Repair it in an editor first.</source>
        <translation>Die App kann diese Datei nicht lesen. Reparieren Sie sie zuerst in einem Editor.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This is not a plain file, so it was left alone.</source>
        <translation>Das ist keine gewöhnliche Datei. Sie wurde deshalb nicht verändert.</translation>
    </message>
    <message>
        <source>The link leads in a circle, so there is no file to change.</source>
        <translation>Die Verknüpfung führt im Kreis. Es gibt also keine Datei zu ändern.</translation>
    </message>
    <message>
        <source>The file has several names on the disk, and changing one would part them. It was left alone.</source>
        <translation>Die Datei hat mehrere Namen auf der Festplatte, und eine Änderung würde sie trennen. Sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The file belongs to another user. It was left alone.</source>
        <translation>Die Datei gehört einem anderen Benutzer. Sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>You may not write to this file.</source>
        <translation>Sie dürfen diese Datei nicht schreiben.</translation>
    </message>
    <message>
        <source>The file is larger than 16 MB. It was left alone.</source>
        <translation>Die Datei ist größer als 16 MB. Sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The file changed while you were looking at it. It was left alone; look again.</source>
        <translation>Die Datei hat sich geändert, während Sie sie ansahen. Sie wurde nicht verändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The disk is full. The file is what it was.</source>
        <translation>Die Festplatte ist voll. Die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>The system could not do it. The file is what it was.</source>
        <translation>Das System konnte es nicht tun. Die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Keywright can&apos;t change this.</source>
        <translation>Das kann Keywright nicht ändern.</translation>
    </message>
    <message>
        <source>The key itself is in another place.</source>
        <translation>Der Schlüssel selbst liegt an einer anderen Stelle.</translation>
    </message>
    <message>
        <source>Another program is working on it right now. It was left alone; try again in a moment.</source>
        <translation>Ein anderes Programm arbeitet gerade daran. Sie wurde in Ruhe gelassen; versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>In Claude Desktop open Settings → Extensions, choose the extension and enter the new key. Then quit Claude Desktop completely and start it again.</source>
        <translation>Öffnen Sie in Claude Desktop „Settings → Extensions“, wählen Sie die Erweiterung und geben Sie den neuen Schlüssel ein. Beenden Sie Claude Desktop danach ganz und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Where mcp.json says ${input:…}, VS Code asked for the key once and keeps it. Choose “MCP: List Servers” from the command palette, clear the saved input, start the server and type the new key.</source>
        <translation>Wo in mcp.json ${input:…} steht, hat VS Code einmal nach dem Schlüssel gefragt und bewahrt ihn auf. Wählen Sie in der Befehlspalette „MCP: List Servers“, löschen Sie die gespeicherte Eingabe, starten Sie den Server und tippen Sie den neuen Schlüssel ein.</translation>
    </message>
    <message>
        <source>Keys of model providers are in your keychain: enter the new one in Zed&apos;s Agent settings.</source>
        <translation>Die Schlüssel der Modellanbieter liegen in Ihrem Schlüsselbund: Geben Sie den neuen in den „Agent settings“ von Zed ein.</translation>
    </message>
    <message>
        <source>Keys of model providers are kept by the editor: open Roo Code&apos;s settings → Providers and enter the new key.</source>
        <translation>Die Schlüssel der Modellanbieter bewahrt der Editor auf: Öffnen Sie in den Einstellungen von Roo Code „Providers“ und geben Sie den neuen Schlüssel ein.</translation>
    </message>
    <message>
        <source>Goose keeps keys in your keychain: run “goose configure” in a terminal and enter the new key.</source>
        <translation>Goose bewahrt Schlüssel in Ihrem Schlüsselbund auf: Rufen Sie in einem Terminal „goose configure“ auf und geben Sie den neuen Schlüssel ein.</translation>
    </message>
    <message>
        <source>A secret of Continue is in the file .env in the folder .continue of your home, or in your Continue account. Change it there and reload the window.</source>
        <translation>Ein Geheimnis von Continue steht in der Datei .env im Ordner .continue Ihres persönlichen Ordners oder in Ihrem Continue-Konto. Ändern Sie es dort und laden Sie das Fenster neu.</translation>
    </message>
    <message>
        <source>Run “pplx auth login” in a terminal and enter the new key.</source>
        <translation>Rufen Sie in einem Terminal „pplx auth login“ auf und geben Sie den neuen Schlüssel ein.</translation>
    </message>
    <message>
        <source>Sign in to Open WebUI as administrator, open Admin Panel → Settings → Web Search, or Connections, enter the new key and save. What is saved there beats the variable PERPLEXITY_API_KEY.</source>
        <translation>Melden Sie sich bei Open WebUI als Administrator an, öffnen Sie „Admin Panel → Settings → Web Search“ oder „Connections“, geben Sie den neuen Schlüssel ein und speichern Sie. Was dort gespeichert ist, geht der Variablen PERPLEXITY_API_KEY vor.</translation>
    </message>
    <message>
        <source>In LobeChat open Settings → AI Service Provider → Perplexity and enter the new key; it beats the server&apos;s. The server&apos;s own key is in its environment: create the container again after a change.</source>
        <translation>Öffnen Sie in LobeChat „Settings → AI Service Provider → Perplexity“ und geben Sie den neuen Schlüssel ein; er geht dem des Servers vor. Der Schlüssel des Servers steht in dessen Umgebung: Erstellen Sie den Container nach einer Änderung neu.</translation>
    </message>
    <message>
        <source>In Jan open Settings → Model Providers, choose the one for Perplexity and enter the new key.</source>
        <translation>Öffnen Sie in Jan „Settings → Model Providers“, wählen Sie den für Perplexity und geben Sie den neuen Schlüssel ein.</translation>
    </message>
    <message>
        <source>Open the app&apos;s settings, look for Perplexity among the models or providers and enter the new key there.</source>
        <translation>Öffnen Sie die Einstellungen der App, suchen Sie Perplexity unter den Modellen oder Anbietern und geben Sie dort den neuen Schlüssel ein.</translation>
    </message>
    <message>
        <source>In Raycast open Settings → Extensions, choose the extension and enter the new key in its preferences.</source>
        <translation>Öffnen Sie in Raycast „Settings → Extensions“, wählen Sie die Erweiterung und geben Sie den neuen Schlüssel in ihren Einstellungen ein.</translation>
    </message>
    <message>
        <source>Newer versions keep the key in Obsidian&apos;s keychain: open Settings → Copilot and enter the new key, on every device.</source>
        <translation>Neuere Fassungen bewahren den Schlüssel im Schlüsselbund von Obsidian auf: Öffnen Sie „Einstellungen → Copilot“ und geben Sie den neuen Schlüssel ein, auf jedem Gerät.</translation>
    </message>
    <message>
        <source>In Obsidian open Settings → Text Generator, choose the provider and enter the new key.</source>
        <translation>Öffnen Sie in Obsidian „Einstellungen → Text Generator“, wählen Sie den Anbieter und geben Sie den neuen Schlüssel ein.</translation>
    </message>
    <message>
        <source>Smart Connections keeps no key for Perplexity, so there is nothing to change.</source>
        <translation>Smart Connections bewahrt keinen Schlüssel für Perplexity auf. Es gibt also nichts zu ändern.</translation>
    </message>
    <message>
        <source>In n8n open Credentials → Perplexity account, enter the new key and save. Its own test may refuse a good key, for it asks an address that Perplexity has switched off.</source>
        <translation>Öffnen Sie in n8n „Credentials → Perplexity account“, geben Sie den neuen Schlüssel ein und speichern Sie. Die eigene Prüfung von n8n kann auch einen guten Schlüssel ablehnen, denn sie fragt eine Adresse, die Perplexity abgeschaltet hat.</translation>
    </message>
    <message>
        <source>In Dify open Tools → Perplexity, remove the authorization and authorize again with the new key.</source>
        <translation>Öffnen Sie in Dify „Tools → Perplexity“, entfernen Sie die Berechtigung und erteilen Sie sie mit dem neuen Schlüssel wieder.</translation>
    </message>
    <message>
        <source>In Flowise open Credentials, edit the one for Perplexity and enter the new key.</source>
        <translation>Öffnen Sie in Flowise „Credentials“, bearbeiten Sie den Eintrag für Perplexity und geben Sie den neuen Schlüssel ein.</translation>
    </message>
    <message>
        <source>In Langflow open Settings → Global Variables, edit the one with the key and save.</source>
        <translation>Öffnen Sie in Langflow „Settings → Global Variables“, bearbeiten Sie die Variable mit dem Schlüssel und speichern Sie.</translation>
    </message>
    <message>
        <source>Open the connections of your account there, choose the one for Perplexity and connect it again with the new key.</source>
        <translation>Öffnen Sie dort die Verbindungen Ihres Kontos, wählen Sie die für Perplexity und verbinden Sie sie mit dem neuen Schlüssel neu.</translation>
    </message>
    <message>
        <source>At script.google.com open the project, then Project Settings → Script Properties, and change the key there.</source>
        <translation>Öffnen Sie bei script.google.com das Projekt, dann „Projekteinstellungen → Skripteigenschaften“, und ändern Sie dort den Schlüssel.</translation>
    </message>
    <message>
        <source>At Vercel open the project&apos;s Settings → Environment Variables, change the key and deploy again: what is deployed already keeps the old key. A copy may be in the project&apos;s file .env.local.</source>
        <translation>Öffnen Sie bei Vercel im Projekt „Settings → Environment Variables“, ändern Sie den Schlüssel und veröffentlichen Sie neu: Was schon veröffentlicht ist, behält den alten Schlüssel. Eine Kopie kann in der Datei .env.local des Projekts stehen.</translation>
    </message>
    <message>
        <source>In the dashboard of your host open the environment variables of the app, change the key and deploy again.</source>
        <translation>Öffnen Sie bei Ihrem Anbieter die Umgebungsvariablen der App, ändern Sie den Schlüssel und veröffentlichen Sie neu.</translation>
    </message>
    <message>
        <source>At Supabase open Edge Functions → Secrets and change the key there. On this computer it is in supabase/functions/.env.</source>
        <translation>Öffnen Sie bei Supabase „Edge Functions → Secrets“ und ändern Sie dort den Schlüssel. Auf diesem Rechner steht er in supabase/functions/.env.</translation>
    </message>
    <message>
        <source>Run “npx wrangler secret put PERPLEXITY_API_KEY” in the project&apos;s folder, paste the key when it asks, and deploy again.</source>
        <translation>Rufen Sie im Ordner des Projekts „npx wrangler secret put PERPLEXITY_API_KEY“ auf, fügen Sie den Schlüssel ein, wenn danach gefragt wird, und veröffentlichen Sie neu.</translation>
    </message>
    <message>
        <source>On GitHub open the project&apos;s Settings → Secrets and variables → Actions, update the secret and start the workflow again.</source>
        <translation>Öffnen Sie auf GitHub im Projekt „Settings → Secrets and variables → Actions“, ändern Sie das Geheimnis und starten Sie den Ablauf neu.</translation>
    </message>
    <message>
        <source>In Colab press the key symbol on the left, change the value and run the cell again.</source>
        <translation>Drücken Sie in Colab links auf das Schlüsselzeichen, ändern Sie den Wert und führen Sie die Zelle noch einmal aus.</translation>
    </message>
    <message>
        <source>On this computer the key is in the file secrets.toml in the folder .streamlit. Streamlit Community Cloud keeps a copy: open the app&apos;s Settings → Secrets there.</source>
        <translation>Auf diesem Rechner steht der Schlüssel in der Datei secrets.toml im Ordner .streamlit. Die Streamlit Community Cloud bewahrt eine Kopie auf: Öffnen Sie dort bei der App „Settings → Secrets“.</translation>
    </message>
    <message>
        <source>The key is in a Secret of the cluster. Change the Secret, then run “kubectl rollout restart” for what uses it: a running pod keeps the old key.</source>
        <translation>Der Schlüssel liegt in einem Secret des Clusters. Ändern Sie das Secret und rufen Sie dann „kubectl rollout restart“ für alles auf, was es benutzt: Ein laufender Pod behält den alten Schlüssel.</translation>
    </message>
    <message>
        <source>Save the new key in your password or secret manager under the same name. Then start the program again: from a new terminal, or as a new revision where it runs elsewhere.</source>
        <translation>Speichern Sie den neuen Schlüssel unter demselben Namen in Ihrem Passwort- oder Geheimnisspeicher. Starten Sie das Programm dann neu: aus einem neuen Terminal, oder als neue Fassung, wo es anderswo läuft.</translation>
    </message>
    <message>
        <source>Search the Start menu for “environment variables”, change the variable there and start every program again that uses it.</source>
        <translation>Suchen Sie im Startmenü nach „Umgebungsvariablen“, ändern Sie dort die Variable und starten Sie jedes Programm neu, das sie benutzt.</translation>
    </message>
    <message>
        <source>Run “crontab -e” in a terminal, change the line and save.</source>
        <translation>Rufen Sie in einem Terminal „crontab -e“ auf, ändern Sie die Zeile und speichern Sie.</translation>
    </message>
    <message>
        <source>The server takes the key from the app that starts it: change it in that app&apos;s settings and restart the server.</source>
        <translation>Der Server bekommt den Schlüssel von der App, die ihn startet: Ändern Sie ihn in deren Einstellungen und starten Sie den Server neu.</translation>
    </message>
    <message>
        <source>The library takes the key from the variable PERPLEXITY_API_KEY. Change it where that is set and start the program again.</source>
        <translation>Die Bibliothek nimmt den Schlüssel aus der Variablen PERPLEXITY_API_KEY. Ändern Sie ihn dort, wo sie gesetzt wird, und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The library takes the key from OPENAI_API_KEY or from the program. Change it there, and keep the base address of Perplexity beside it: without that, the key goes to OpenAI.</source>
        <translation>Die Bibliothek nimmt den Schlüssel aus OPENAI_API_KEY oder vom Programm. Ändern Sie ihn dort und lassen Sie die Basisadresse von Perplexity daneben stehen: Ohne sie geht der Schlüssel an OpenAI.</translation>
    </message>
    <message>
        <source>The library takes the key from the variable PPLX_API_KEY. Setting PERPLEXITY_API_KEY alone is not enough.</source>
        <translation>Die Bibliothek nimmt den Schlüssel aus der Variablen PPLX_API_KEY. PERPLEXITY_API_KEY allein reicht nicht.</translation>
    </message>
    <message>
        <source>The library takes the key from PERPLEXITY_API_KEY, and where that is not set, from PPLX_API_KEY.</source>
        <translation>Die Bibliothek nimmt den Schlüssel aus PERPLEXITY_API_KEY und, wo das nicht gesetzt ist, aus PPLX_API_KEY.</translation>
    </message>
    <message>
        <source>The library reads no variable: change what the program hands over as api_key.</source>
        <translation>Die Bibliothek liest keine Variable: Ändern Sie, was das Programm als api_key übergibt.</translation>
    </message>
    <message>
        <source>The program hands the key to the library, mostly from the variable PPLX_API_KEY. Change it where that is set.</source>
        <translation>Das Programm übergibt den Schlüssel der Bibliothek, meist aus der Variablen PPLX_API_KEY. Ändern Sie ihn dort, wo sie gesetzt wird.</translation>
    </message>
</context>
<context>
    <name>TextWords</name>
    <message>
        <source>Fine:</source>
        <translation>In Ordnung:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Achtung:</translation>
    </message>
    <message>
        <source>Problem:</source>
        <translation>Problem:</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>a step of the test</comment>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>broken</source>
        <comment>a step of the test</comment>
        <translation>gestört</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>a step of the test</comment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <extracomment>%1 is a masked key with its length</extracomment>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <extracomment>%1 is a running program, %2 its process number</extracomment>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>Which key wins</source>
        <translation>Welcher Schlüssel gilt</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is an app, %2 a file or variable, %3 a reason</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 in the environment (%2)</source>
        <extracomment>%1 is the name of an environment variable, %2 says who sets it</extracomment>
        <translation>%1 in der Umgebung (%2)</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <extracomment>%1 lists files and variables</extracomment>
        <translation>Nicht benutzt: %1</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>%1, line %2</source>
        <extracomment>%1 is a file, %2 the number of a line in it</extracomment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>It is at position %1.</source>
        <translation>Es steht an Position %1.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <comment>a character by its name</comment>
        <translation>Es ist %1.</translation>
    </message>
    <message>
        <source>At position %1 of the key stands %2.</source>
        <extracomment>%1 is a number, %2 a character by its name, like ZERO WIDTH SPACE (U+200B)</extracomment>
        <translation>An Position %1 des Schlüssels steht %2.</translation>
    </message>
    <message>
        <source>Character %1 of the text is %2.</source>
        <extracomment>%1 is a number, %2 a character by its name; the text is what was pasted</extracomment>
        <translation>Zeichen %1 des Textes ist %2.</translation>
    </message>
    <message>
        <source>They differ at position %1.</source>
        <translation>Sie unterscheiden sich an Position %1.</translation>
    </message>
    <message>
        <source>They differ at the positions %1.</source>
        <translation>Sie unterscheiden sich an den Positionen %1.</translation>
    </message>
    <message numerus="yes">
        <source>They differ at the positions %1 and %n more.</source>
        <extracomment>%1 is a list of numbers, %n how many more there are</extracomment>
        <translation>
            <numerusform>Sie unterscheiden sich an den Positionen %1 und an %n weiteren.</numerusform>
            <numerusform>Sie unterscheiden sich an den Positionen %1 und an %n weiteren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultStateWords</name>
    <message>
        <source>Or keep the key in a password manager, or go on without saving: press Next. It is never written down as plain text.</source>
        <translation>Oder bewahren Sie den Schlüssel in einem Passwortmanager auf, oder machen Sie ohne Speichern weiter: Drücken Sie „Weiter“. Er wird nie als Klartext abgelegt.</translation>
    </message>
    <message>
        <source>%1 is open: the key goes in at once, and no window will ask for anything.</source>
        <extracomment>%1: the name of the keychain, &quot;GNOME Keyring&quot;</extracomment>
        <translation>%1 ist offen: Der Schlüssel kommt sofort hinein, und kein Fenster fragt nach etwas.</translation>
    </message>
    <message>
        <source>%1 is locked: a window of it will ask for its password. That is most often the one that you sign in with.</source>
        <translation>%1 ist gesperrt: Ein Fenster davon wird nach dem Passwort fragen. Meist ist es das, mit dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>%1 holds nothing yet: a window of it will ask you to choose a password. The one that you sign in with opens it by itself from then on.</source>
        <translation>%1 enthält noch nichts: Ein Fenster davon wird Sie bitten, ein Passwort zu wählen. Mit dem, mit dem Sie sich anmelden, öffnet es sich künftig von selbst.</translation>
    </message>
    <message>
        <source>%1 may ask in a window of its own whether Keywright may do this.</source>
        <translation>%1 fragt vielleicht in einem eigenen Fenster, ob Keywright das darf.</translation>
    </message>
    <message>
        <source>This computer has no keychain, or none is running.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, oder es läuft keiner.</translation>
    </message>
    <message>
        <source>A keychain is the system&apos;s store for passwords. None answered.</source>
        <translation>Ein Schlüsselbund ist der Passwortspeicher des Systems. Keiner hat geantwortet.</translation>
    </message>
    <message>
        <source>To get one, install “gnome-keyring”, on KDE “kwalletmanager”, with your system&apos;s software centre, then sign out and in again. KeePassXC can be one too: in its settings, under “Secret Service Integration”.</source>
        <translation>So bekommen Sie einen: Installieren Sie „gnome-keyring“, unter KDE „kwalletmanager“, mit der Softwareverwaltung Ihres Systems, und melden Sie sich ab und wieder an. Auch KeePassXC kann einer sein: in seinen Einstellungen unter „Secret-Service-Integration“.</translation>
    </message>
    <message>
        <source>No keychain can be reached from here.</source>
        <translation>Von hier ist kein Schlüsselbund zu erreichen.</translation>
    </message>
    <message>
        <source>Keywright was not started from a desktop, where programs can talk to it: this is so over SSH, in a container, or as another user.</source>
        <translation>Keywright wurde nicht von einem Desktop gestartet, wo Programme mit ihm sprechen können: So ist es über SSH, in einem Container oder als anderer Benutzer.</translation>
    </message>
    <message>
        <source>Start Keywright from the menu of your desktop, as yourself.</source>
        <translation>Starten Sie Keywright aus dem Menü Ihres Desktops, als Sie selbst.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <translation>%1 ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>It said so when it was asked.</source>
        <translation>Das hat es auf die Frage geantwortet.</translation>
    </message>
    <message>
        <source>Switch it on in the System Settings, under “KDE Wallet”, and look again here.</source>
        <translation>Schalten Sie es in den Systemeinstellungen unter „KDE-Passwortspeicher“ ein, und sehen Sie hier noch einmal nach.</translation>
    </message>
    <message>
        <source>%1 is there and does not answer.</source>
        <translation>%1 ist da und antwortet nicht.</translation>
    </message>
    <message>
        <source>It was asked how it stands, and said nothing.</source>
        <translation>Es wurde nach seinem Zustand gefragt und hat nichts gesagt.</translation>
    </message>
    <message>
        <source>Look for a window of it that waits for you, or sign out and in again.</source>
        <translation>Suchen Sie ein Fenster davon, das auf Sie wartet, oder melden Sie sich ab und wieder an.</translation>
    </message>
</context>
<context>
    <name>VaultWords</name>
    <message>
        <source>the keychain</source>
        <comment>the system&apos;s store for passwords</comment>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>It said: “%1”.</source>
        <translation>Die Meldung lautet: „%1“.</translation>
    </message>
    <message>
        <source>Your key is saved in %1.</source>
        <translation>Ihr Schlüssel ist gespeichert: %1.</translation>
    </message>
    <message>
        <source>It was written there, but not yet read back.</source>
        <translation>Er wurde dort geschrieben, aber noch nicht zurückgelesen.</translation>
    </message>
    <message>
        <source>Save it again to have it checked.</source>
        <translation>Speichern Sie ihn noch einmal, um ihn prüfen zu lassen.</translation>
    </message>
    <message>
        <source>This computer has no keychain that could keep the key.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der den Schlüssel aufbewahren könnte.</translation>
    </message>
    <message>
        <source>A keychain is the system&apos;s store for passwords. None answered.</source>
        <translation>Ein Schlüsselbund ist der Speicher des Systems für Passwörter. Keiner hat geantwortet.</translation>
    </message>
    <message>
        <source>Install GNOME Keyring or KWallet and sign in again. Until then, keep the key in a password manager.</source>
        <translation>Installieren Sie GNOME Keyring oder KWallet und melden Sie sich neu an. Bewahren Sie den Schlüssel bis dahin in einem Passwortmanager auf.</translation>
    </message>
    <message>
        <source>The key is not saved: %1 is locked.</source>
        <translation>Der Schlüssel ist nicht gespeichert: %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>The key is not saved: access to %1 was denied.</source>
        <translation>Der Schlüssel ist nicht gespeichert: %1 hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The key is not saved: %1 refused it.</source>
        <translation>Der Schlüssel ist nicht gespeichert: %1 hat ihn abgelehnt.</translation>
    </message>
    <message>
        <source>Try again. If it stays, keep the key in a password manager.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es so bleibt, bewahren Sie den Schlüssel in einem Passwortmanager auf.</translation>
    </message>
    <message>
        <source>The key is not saved: %1 did not answer.</source>
        <translation>Der Schlüssel ist nicht gespeichert: %1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>It may be waiting for you in a window of its own.</source>
        <translation>Vielleicht wartet in einem eigenen Fenster eine Frage auf Sie.</translation>
    </message>
    <message>
        <source>The key is not safe in %1: what was read back is not what was saved.</source>
        <translation>Der Schlüssel ist nicht sicher gespeichert: %1 gibt etwas anderes zurück, als gespeichert wurde.</translation>
    </message>
    <message>
        <source>It was written, read again and compared.</source>
        <translation>Er wurde geschrieben, wieder gelesen und verglichen.</translation>
    </message>
    <message>
        <source>Save again. If it stays, keep the key in a password manager.</source>
        <translation>Speichern Sie noch einmal. Wenn es so bleibt, bewahren Sie den Schlüssel in einem Passwortmanager auf.</translation>
    </message>
    <message>
        <source>It is time for a new key.</source>
        <translation>Es ist Zeit für einen neuen Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>This one is %n days old.</source>
        <translation>
            <numerusform>Dieser ist %n Tag alt.</numerusform>
            <numerusform>Dieser ist %n Tage alt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This one is older than 90 days.</source>
        <translation>Dieser ist älter als 90 Tage.</translation>
    </message>
    <message>
        <source>Create a new key, put it everywhere, and delete the old one last.</source>
        <translation>Erstellen Sie einen neuen Schlüssel, setzen Sie ihn überall ein und löschen Sie den alten zuletzt.</translation>
    </message>
    <message>
        <source>It was read from there just now.</source>
        <translation>Er wurde gerade von dort gelesen.</translation>
    </message>
    <message>
        <source>It was read back, and every character is equal. The next test uses the key as it came back.</source>
        <translation>Er wurde zurückgelesen, und jedes Zeichen ist gleich. Der nächste Test nimmt den Schlüssel, wie er zurückkam.</translation>
    </message>
    <message>
        <source>The saved key can&apos;t be read: %1 is locked.</source>
        <translation>Der gespeicherte Schlüssel lässt sich nicht lesen: %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>The key is still saved: %1 is locked.</source>
        <translation>Der Schlüssel ist noch gespeichert: %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>Try again, and give the password when a window of your keyring asks for it. It is most often the one that you sign in with.</source>
        <translation>Versuchen Sie es noch einmal, und geben Sie das Passwort ein, wenn ein Fenster Ihres Schlüsselbunds danach fragt. Meist ist es das, mit dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>The saved key can&apos;t be read: access to %1 was denied.</source>
        <translation>Der gespeicherte Schlüssel lässt sich nicht lesen: Der Zugriff auf %1 wurde verweigert.</translation>
    </message>
    <message>
        <source>The key is still saved: access to %1 was denied.</source>
        <translation>Der Schlüssel ist noch gespeichert: Der Zugriff auf %1 wurde verweigert.</translation>
    </message>
    <message>
        <source>Try again, and allow it when the system asks.</source>
        <translation>Versuchen Sie es noch einmal, und erlauben Sie es, wenn das System fragt.</translation>
    </message>
    <message>
        <source>The key is not saved: there is no room for one more name.</source>
        <translation>Der Schlüssel ist nicht gespeichert: Für noch einen Namen ist kein Platz.</translation>
    </message>
    <message>
        <source>The list of names is one entry of %1, and that is full.</source>
        <translation>Die Liste der Namen ist ein Eintrag in %1, und der ist voll.</translation>
    </message>
    <message>
        <source>Forget a key that you no longer need, or save this one under its name.</source>
        <translation>Vergessen Sie einen Schlüssel, den Sie nicht mehr brauchen, oder speichern Sie diesen unter dessen Namen.</translation>
    </message>
    <message>
        <source>The saved key can&apos;t be read: %1 refused.</source>
        <translation>Der gespeicherte Schlüssel lässt sich nicht lesen: %1 hat abgelehnt.</translation>
    </message>
    <message>
        <source>The key is still saved: %1 kept it.</source>
        <translation>Der Schlüssel ist noch gespeichert: %1 hat ihn behalten.</translation>
    </message>
    <message>
        <source>The saved key can&apos;t be read: %1 did not answer.</source>
        <translation>Der gespeicherte Schlüssel lässt sich nicht lesen: %1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>It is not certain that the key is gone: %1 did not answer.</source>
        <translation>Es ist nicht sicher, dass der Schlüssel weg ist: %1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Look for that window and answer it, then try again.</source>
        <translation>Suchen Sie dieses Fenster und antworten Sie dort, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It is time for a new key in place of “%1”.</source>
        <translation>Es ist Zeit für einen neuen Schlüssel anstelle von „%1“.</translation>
    </message>
    <message>
        <source>Unlock it: on the page “Keep it safe” press “Look what is saved”, or run “keywright-cli key show”, and give the password when a window asks for it. It is most often the one that you sign in with. Then start the app again.</source>
        <translation>Entsperren Sie ihn: Drücken Sie auf der Seite „Sicher aufbewahren“ auf „Nachsehen, was gespeichert ist“ oder rufen Sie „keywright-cli key show“ auf, und geben Sie das Passwort ein, wenn ein Fenster danach fragt. Meistens ist es das, mit dem Sie sich anmelden. Starten Sie dann die App neu.</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Accepted by Perplexity</source>
        <translation>Von Perplexity angenommen</translation>
    </message>
    <message>
        <source>Refused by Perplexity</source>
        <translation>Von Perplexity abgelehnt</translation>
    </message>
    <message>
        <source>Known, but no credit</source>
        <translation>Bekannt, aber kein Guthaben</translation>
    </message>
    <message>
        <source>Refused: key or credit</source>
        <translation>Abgelehnt: Schlüssel oder Guthaben</translation>
    </message>
    <message>
        <source>Blocked by Perplexity</source>
        <translation>Von Perplexity gesperrt</translation>
    </message>
    <message>
        <source>A project&apos;s key is needed</source>
        <translation>Der Schlüssel eines Projekts ist nötig</translation>
    </message>
    <message>
        <source>Not judged: retired address</source>
        <translation>Nicht beurteilt: abgeschaltete Adresse</translation>
    </message>
    <message>
        <source>Accepted, but the request failed</source>
        <translation>Angenommen, aber die Anfrage scheiterte</translation>
    </message>
    <message>
        <source>Too many requests, try later</source>
        <translation>Zu viele Anfragen, später noch einmal</translation>
    </message>
    <message>
        <source>Not judged: Perplexity has trouble</source>
        <translation>Nicht beurteilt: Störung bei Perplexity</translation>
    </message>
    <message>
        <source>Not judged: another provider answered</source>
        <translation>Nicht beurteilt: anderer Anbieter antwortete</translation>
    </message>
    <message>
        <source>Not judged: something in between</source>
        <translation>Nicht beurteilt: etwas steht dazwischen</translation>
    </message>
    <message>
        <source>Not judged: wrong address</source>
        <translation>Nicht beurteilt: falsche Adresse</translation>
    </message>
    <message>
        <source>Could not ask Perplexity</source>
        <translation>Perplexity war nicht zu erreichen</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
</context>
<context>
    <name>application</name>
    <message>
        <source>The address must begin with https:// and name a host, for example %1.</source>
        <translation>Die Adresse muss mit https:// beginnen und einen Server nennen, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>No certificate could be read from %1.</source>
        <translation>Aus %1 ließ sich kein Zertifikat lesen.</translation>
    </message>
    <message>
        <source>The sample folder for practice could not be written. Is there space in %1?</source>
        <translation>Der Beispielordner für die Übung ließ sich nicht schreiben. Ist in %1 noch Platz?</translation>
    </message>
    <message>
        <source>The stand-in for the service could not be started on this computer.</source>
        <translation>Der Ersatz für den Dienst ließ sich auf diesem Computer nicht starten.</translation>
    </message>
</context>
<context>
    <name>keywright::AskPanel</name>
    <message>
        <source>&amp;Ask Perplexity</source>
        <translation>&amp;Perplexity fragen</translation>
    </message>
    <message>
        <source>asks %1, free</source>
        <translation>fragt %1, kostenlos</translation>
    </message>
    <message>
        <source>&amp;Stop asking</source>
        <translation>Fragen &amp;abbrechen</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>%1 wird gefragt …</translation>
    </message>
</context>
<context>
    <name>keywright::ChangeWords</name>
    <message>
        <source>Git keeps this file. Your new key would be in the next commit, for everybody who gets it.</source>
        <translation>Git verwaltet diese Datei. Ihr neuer Schlüssel stünde im nächsten Commit, für alle, die ihn bekommen.</translation>
    </message>
    <message>
        <source>Git would take this file along with the next “add all”, your new key with it. Put the file&apos;s name into .gitignore first.</source>
        <translation>Git nähme diese Datei beim nächsten „alles hinzufügen“ mit, samt Ihrem neuen Schlüssel. Tragen Sie ihren Namen vorher in .gitignore ein.</translation>
    </message>
    <message>
        <source>The lines look alike because the key is not shown in full. What goes: %1.</source>
        <extracomment>%1: what is wrong with a copy of a key, &quot;an invisible character&quot;</extracomment>
        <translation>Die Zeilen sehen gleich aus, weil der Schlüssel nicht ganz gezeigt wird. Was wegfällt: %1.</translation>
    </message>
    <message>
        <source>The lines look alike because the key is not shown in full.</source>
        <translation>Die Zeilen sehen gleich aus, weil der Schlüssel nicht ganz gezeigt wird.</translation>
    </message>
    <message>
        <source>Put your key there</source>
        <translation>Ihren Schlüssel dort einsetzen</translation>
    </message>
    <message>
        <source>Put your key into line %1</source>
        <extracomment>%1: a line number</extracomment>
        <translation>Ihren Schlüssel in Zeile %1 einsetzen</translation>
    </message>
    <message>
        <source>Put your key into %1 in line %2</source>
        <extracomment>%1: a variable or setting, %2: a line number</extracomment>
        <translation>Ihren Schlüssel in %1 in Zeile %2 einsetzen</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <extracomment>A tick box, read aloud. %1: what it does, %2: a file</extracomment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>den Schlüssel</translation>
    </message>
    <message>
        <source>Replace %1 in %2</source>
        <extracomment>A tick box, read aloud. %1: a variable, %2: &quot;~/projects/my-bot/.env, line 1&quot;</extracomment>
        <translation>%1 in %2 ersetzen</translation>
    </message>
    <message>
        <source>Not a letter of the text changes, only how the file stores it.</source>
        <translation>Am Text ändert sich kein Buchstabe, nur die Form, in der die Datei ihn speichert.</translation>
    </message>
</context>
<context>
    <name>keywright::CheckKeyPage</name>
    <message>
        <source>Check the key</source>
        <translation>Den Schlüssel prüfen</translation>
    </message>
    <message>
        <source>Paste the key. Every character is shown, also those that normally can&apos;t be seen.</source>
        <translation>Fügen Sie den Schlüssel ein. Jedes Zeichen wird gezeigt, auch solche, die man sonst nicht sieht.</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Ihr Schlüssel</translation>
    </message>
    <message>
        <source>Paste the key here, drop it, or type it</source>
        <translation>Schlüssel hier einfügen, hineinziehen oder eintippen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Read from the keychain</source>
        <translation>Aus dem &amp;Schlüsselbund lesen</translation>
    </message>
    <message>
        <source>&amp;Hold to show</source>
        <translation>Zum Zeigen &amp;gedrückt halten</translation>
    </message>
    <message>
        <source>Shows the characters of the key on the screen while it is held.</source>
        <translation>Zeigt die Zeichen des Schlüssels auf dem Bildschirm, solange gedrückt wird.</translation>
    </message>
    <message>
        <source>Compare with another &amp;key…</source>
        <translation>Mit einem anderen Schlüssel &amp;vergleichen…</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Reading the text …</source>
        <translation>Der Text wird gelesen …</translation>
    </message>
    <message>
        <source>It is a long one.</source>
        <translation>Er ist lang.</translation>
    </message>
</context>
<context>
    <name>keywright::CodeBox</name>
    <message>
        <source>Copied</source>
        <extracomment>A button, for two seconds after it was pressed.</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>keywright::ComparePanel</name>
    <message>
        <source>The other key</source>
        <translation>Der andere Schlüssel</translation>
    </message>
    <message>
        <source>Paste the other key here, or its shortened form from the console</source>
        <translation>Den anderen Schlüssel hier einfügen oder seine verkürzte Form aus der Konsole</translation>
    </message>
    <message>
        <source>Paste the o&amp;ther key</source>
        <translation>Anderen Schlüssel ein&amp;fügen</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Es wird verglichen …</translation>
    </message>
</context>
<context>
    <name>keywright::CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>Read aloud. %1: what is copied</extracomment>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>A button, for two seconds after it was pressed.</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>keywright::DiffView</name>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <extracomment>Read aloud. %1: a line of a file</extracomment>
        <translation>Nachher: %1</translation>
    </message>
</context>
<context>
    <name>keywright::EvidenceMarks</name>
    <message numerus="yes">
        <source>%n place(s) in it are underlined.</source>
        <translation>
            <numerusform>%n Stelle darin ist unterstrichen.</numerusform>
            <numerusform>%n Stellen darin sind unterstrichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FindPage</name>
    <message>
        <source>Find where your apps keep it</source>
        <translation>Finden, wo Ihre Apps ihn aufbewahren</translation>
    </message>
    <message>
        <source>Looking where apps usually keep keys.</source>
        <translation>Es wird dort gesucht, wo Apps Schlüssel meist aufbewahren.</translation>
    </message>
    <message>
        <source>Find where apps keep it</source>
        <translation>Finden, wo Apps ihn aufbewahren</translation>
    </message>
    <message>
        <source>A folder to look into</source>
        <translation>Ein Ordner zum Durchsuchen</translation>
    </message>
</context>
<context>
    <name>keywright::FindWords</name>
    <message>
        <source>not used: %1 wins</source>
        <extracomment>%1: the place that wins, &quot;~/.zshrc, line 41&quot;</extracomment>
        <translation>nicht verwendet: %1 geht vor</translation>
    </message>
    <message>
        <source>wins for %1: %2</source>
        <extracomment>%1: apps or projects, %2: the reason, &quot;a variable that is already set beats .env&quot;</extracomment>
        <translation>gilt für %1: %2</translation>
    </message>
    <message>
        <source>wins</source>
        <extracomment>%1: the reason, &quot;a variable that is already set beats .env&quot;</extracomment>
        <translation>gilt</translation>
    </message>
    <message>
        <source>wins: %1</source>
        <translation>gilt: %1</translation>
    </message>
    <message>
        <source>Another key: %1</source>
        <extracomment>%1: a masked key</extracomment>
        <translation>Anderer Schlüssel: %1</translation>
    </message>
    <message>
        <source>This key: %1</source>
        <extracomment>%1: a masked key</extracomment>
        <translation>Dieser Schlüssel: %1</translation>
    </message>
    <message>
        <source>Damaged copy</source>
        <translation>Beschädigte Kopie</translation>
    </message>
    <message>
        <source>No key yet: a placeholder or nothing</source>
        <translation>Noch kein Schlüssel: ein Platzhalter oder nichts</translation>
    </message>
    <message>
        <source>Refers to a key kept elsewhere</source>
        <translation>Verweist auf einen Schlüssel an anderer Stelle</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on this computer hold a Perplexity key.</source>
        <translation>
            <numerusform>%n Stelle auf diesem Computer enthält einen Perplexity-Schlüssel.</numerusform>
            <numerusform>%n Stellen auf diesem Computer enthalten einen Perplexity-Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>No Perplexity key was found where apps usually keep it. Look further below.</source>
        <translation>Wo Apps ihn meist aufbewahren, wurde kein Perplexity-Schlüssel gefunden. Suchen Sie unten weiter.</translation>
    </message>
    <message>
        <source>There is no key in hand yet to compare them with.</source>
        <translation>Noch ist kein Schlüssel da, mit dem sie sich vergleichen lassen.</translation>
    </message>
    <message>
        <source>Each of them holds your key, exactly.</source>
        <translation>Jede davon enthält genau Ihren Schlüssel.</translation>
    </message>
    <message>
        <source>At least one of your apps uses another key than yours.</source>
        <translation>Mindestens eine Ihrer Apps verwendet einen anderen Schlüssel als Ihren.</translation>
    </message>
    <message>
        <source>Your apps use yours; the others are not used.</source>
        <translation>Ihre Apps verwenden Ihren. Die anderen werden nicht verwendet.</translation>
    </message>
    <message>
        <source>At least one of your apps uses a damaged copy of it.</source>
        <translation>Mindestens eine Ihrer Apps verwendet eine beschädigte Kopie davon.</translation>
    </message>
    <message>
        <source>No key was found, only places where one is still missing.</source>
        <translation>Es wurde kein Schlüssel gefunden, nur Stellen, an denen noch einer fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: an app or a project, %n: how many others</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FindingRow</name>
    <message>
        <source>Show where</source>
        <translation>Zeigen, wo</translation>
    </message>
    <message>
        <source>Shows the place in the text: %1</source>
        <extracomment>Read aloud. %1: what is wrong</extracomment>
        <translation>Zeigt die Stelle im Text: %1</translation>
    </message>
</context>
<context>
    <name>keywright::ForgetBox</name>
    <message>
        <source>Remove the key from the keychain?</source>
        <translation>Den Schlüssel aus dem Schlüsselbund entfernen?</translation>
    </message>
    <message>
        <source>Apps that read it from there get no key any more. Perplexity still knows the key, and the console does not show it again.</source>
        <translation>Apps, die ihn von dort lesen, bekommen dann keinen Schlüssel mehr. Perplexity kennt den Schlüssel weiterhin, und die Konsole zeigt ihn nicht noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Forget it…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Forget the saved key %1</source>
        <extracomment>A button, read aloud. %1: a saved key</extracomment>
        <translation>Den gespeicherten Schlüssel %1 vergessen</translation>
    </message>
</context>
<context>
    <name>keywright::GetKeyPage</name>
    <message>
        <source>Get a key</source>
        <translation>Einen Schlüssel holen</translation>
    </message>
    <message>
        <source>Which key should your apps use? Everything stays on this computer until you ask for a test.</source>
        <translation>Welchen Schlüssel sollen Ihre Apps verwenden? Alles bleibt auf diesem Computer, bis Sie einen Test wünschen.</translation>
    </message>
    <message>
        <source>I &amp;have the key I want to use</source>
        <translation>Ich &amp;habe den Schlüssel, den ich verwenden will</translation>
    </message>
    <message>
        <source>Copied from the console, a note or a colleague. You paste it on the next page.</source>
        <translation>Kopiert aus der Konsole, einer Notiz oder von jemandem im Team. Sie fügen ihn auf der nächsten Seite ein.</translation>
    </message>
    <message>
        <source>I need a new ke&amp;y</source>
        <translation>Ich brauche einen &amp;neuen Schlüssel</translation>
    </message>
    <message>
        <source>The old one is lost, was deleted, or somebody else may have seen it.</source>
        <translation>Der alte ist verloren, wurde gelöscht, oder jemand anderes könnte ihn gesehen haben.</translation>
    </message>
    <message>
        <source>1. Open the Perplexity console, sign in and go to API keys.</source>
        <translation>1. Öffnen Sie die Perplexity-Konsole, melden Sie sich an und gehen Sie zu „API keys“.</translation>
    </message>
    <message>
        <source>2. Create a new key and copy it at once. It is shown this one time only.</source>
        <translation>2. Erstellen Sie einen neuen Schlüssel und kopieren Sie ihn sofort. Er wird nur dieses eine Mal gezeigt.</translation>
    </message>
    <message>
        <source>3. Come back here. The next pages put the new key wherever your apps keep the old one.</source>
        <translation>3. Kommen Sie hierher zurück. Die nächsten Seiten setzen den neuen Schlüssel überall ein, wo Ihre Apps den alten aufbewahren.</translation>
    </message>
    <message>
        <source>4. Delete the old key last, when everything works with the new one. A deleted key can&apos;t be brought back.</source>
        <translation>4. Löschen Sie den alten Schlüssel zuletzt, wenn mit dem neuen alles funktioniert. Ein gelöschter Schlüssel lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Open the Perplexity console</source>
        <translation>Perplexity-&amp;Konsole öffnen</translation>
    </message>
    <message>
        <source>opens %1 in your browser</source>
        <translation>öffnet %1 in Ihrem Browser</translation>
    </message>
    <message>
        <source>Paste the &amp;error message you see, if you have one</source>
        <translation>Fügen Sie die &amp;Fehlermeldung ein, die Sie sehen, falls es eine gibt</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>It often names the cause at once. It is read on this computer.</source>
        <translation>Sie nennt die Ursache oft sofort. Sie wird auf diesem Computer gelesen.</translation>
    </message>
    <message>
        <source>This message names no cause that we know.</source>
        <translation>Diese Meldung nennt keine Ursache, die wir kennen.</translation>
    </message>
    <message>
        <source>Go on: the next pages find the cause step by step.</source>
        <translation>Gehen Sie weiter: Die nächsten Seiten finden die Ursache Schritt für Schritt.</translation>
    </message>
    <message>
        <source>It is about a key that ends in %1.</source>
        <translation>Es geht um einen Schlüssel, der mit %1 endet.</translation>
    </message>
    <message>
        <source>The new key takes the place of the saved key %1, which stays valid until the last step.</source>
        <extracomment>%1: a masked key</extracomment>
        <translation>Der neue Schlüssel kommt an die Stelle des gespeicherten Schlüssels %1, der bis zum letzten Schritt gültig bleibt.</translation>
    </message>
    <message>
        <source>The new key takes the place of the saved key %1 (“%2”), which stays valid until the last step.</source>
        <extracomment>%1: a masked key, %2: the user&apos;s name for it</extracomment>
        <translation>Der neue Schlüssel kommt an die Stelle des gespeicherten Schlüssels %1 („%2“), der bis zum letzten Schritt gültig bleibt.</translation>
    </message>
</context>
<context>
    <name>keywright::GuidePanel</name>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Open billing</source>
        <translation>&amp;Abrechnung öffnen</translation>
    </message>
    <message>
        <source>Back to the &amp;result</source>
        <translation>Zurück zum E&amp;rgebnis</translation>
    </message>
    <message>
        <source>&amp;Which one?</source>
        <translation>&amp;Welcher?</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>keywright::GuideText</name>
    <message>
        <source>There is no key in hand yet.</source>
        <translation>Es liegt noch kein Schlüssel vor.</translation>
    </message>
    <message>
        <source>The key in hand is %1.</source>
        <extracomment>%1: a masked key with its length</extracomment>
        <translation>Der vorliegende Schlüssel ist %1.</translation>
    </message>
    <message>
        <source>It was not tested yet.</source>
        <translation>Er wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Last answer: %1.</source>
        <extracomment>%1: &quot;Accepted by Perplexity&quot;</extracomment>
        <translation>Letzte Antwort: %1.</translation>
    </message>
    <message>
        <source>Nobody looked yet where your apps keep keys.</source>
        <translation>Es wurde noch nicht gesucht, wo Ihre Apps Schlüssel aufbewahren.</translation>
    </message>
    <message numerus="yes">
        <source>Another key, %1, stands at %n place(s) on this computer.</source>
        <extracomment>%1: a masked key</extracomment>
        <translation>
            <numerusform>Ein anderer Schlüssel, %1, steht an %n Stelle auf diesem Computer.</numerusform>
            <numerusform>Ein anderer Schlüssel, %1, steht an %n Stellen auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other key was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein anderer Schlüssel gefunden.</translation>
    </message>
    <message>
        <source>%1 uses %2.</source>
        <extracomment>%1: an app, %2: a masked key</extracomment>
        <translation>%1 benutzt %2.</translation>
    </message>
    <message>
        <source>Nobody looked yet which running programs hold another key.</source>
        <translation>Es wurde noch nicht nachgesehen, welche laufenden Programme einen anderen Schlüssel haben.</translation>
    </message>
    <message>
        <source>No running program holds another key.</source>
        <extracomment>%1: names of programs</extracomment>
        <translation>Kein laufendes Programm hat einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Still running with another key: %1.</source>
        <translation>Noch mit einem anderen Schlüssel laufen: %1.</translation>
    </message>
    <message>
        <source>An online service still fails</source>
        <translation>Ein Online-Dienst scheitert noch</translation>
    </message>
    <message>
        <source>Zapier, Make, n8n and their like keep a copy of the key of their own. Nothing that is changed on this computer reaches it.</source>
        <translation>Zapier, Make, n8n und ähnliche Dienste haben eine eigene Kopie des Schlüssels. Was auf diesem Computer geändert wird, erreicht sie nicht.</translation>
    </message>
    <message>
        <source>&amp;Put it on my list</source>
        <extracomment>A button</extracomment>
        <translation>Auf meine &amp;Liste setzen</translation>
    </message>
    <message>
        <source>%1 is on your list already.</source>
        <extracomment>%1: an online service</extracomment>
        <translation>%1 steht schon auf Ihrer Liste.</translation>
    </message>
    <message>
        <source>Save the connection there, even if it looks unchanged: only then the old copy goes.</source>
        <translation>Speichern Sie die Verbindung dort, auch wenn sie unverändert aussieht: Erst dann verschwindet die alte Kopie.</translation>
    </message>
    <message>
        <source>Run the workflow once by hand. Runs that had begun before keep failing.</source>
        <translation>Starten Sie den Ablauf einmal von Hand. Läufe, die vorher begonnen haben, scheitern weiter.</translation>
    </message>
    <message>
        <source>Only some requests fail</source>
        <translation>Nur manche Anfragen scheitern</translation>
    </message>
    <message>
        <source>Then two keys are in use: two places, two programs, or two computers.</source>
        <translation>Dann sind zwei Schlüssel in Gebrauch: an zwei Stellen, in zwei Programmen oder auf zwei Computern.</translation>
    </message>
    <message>
        <source>Put the same key wherever another one stands.</source>
        <translation>Tragen Sie überall denselben Schlüssel ein, wo ein anderer steht.</translation>
    </message>
    <message>
        <source>Restart every program that was started before.</source>
        <translation>Starten Sie jedes Programm neu, das vorher gestartet wurde.</translation>
    </message>
    <message>
        <source>A container keeps the key that it was made with: make it again. A server has its own files: run keywright-cli there.</source>
        <translation>Ein Container behält den Schlüssel, mit dem er erstellt wurde: Erstellen Sie ihn neu. Ein Server hat eigene Dateien: Rufen Sie dort keywright-cli auf.</translation>
    </message>
    <message>
        <source>If it is only now and then, look whether the failing answer says 429: then it is too many requests at once, and not the key.</source>
        <translation>Geschieht es nur ab und zu, sehen Sie nach, ob in der Antwort 429 steht: Dann sind es zu viele Anfragen auf einmal und nicht der Schlüssel.</translation>
    </message>
    <message>
        <source>&amp;Find where your apps keep keys</source>
        <translation>&amp;Suchen, wo Ihre Apps Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Replace the other keys</source>
        <translation>Die anderen Schlüssel &amp;ersetzen</translation>
    </message>
    <message>
        <source>&amp;Hear what your app really sends</source>
        <translation>&amp;Hören, was Ihre App wirklich sendet</translation>
    </message>
    <message>
        <source>Perplexity knows this key, and its project has no credit.</source>
        <translation>Perplexity kennt diesen Schlüssel, und sein Projekt hat kein Guthaben.</translation>
    </message>
    <message>
        <source>Nothing that was answered so far speaks of missing credit.</source>
        <translation>Keine Antwort spricht bisher von fehlendem Guthaben.</translation>
    </message>
    <message>
        <source>Is it the credit?</source>
        <translation>Liegt es am Guthaben?</translation>
    </message>
    <message>
        <source>Every project has its own credit. Without it, Perplexity answers 401, as if the key were wrong.</source>
        <translation>Jedes Projekt hat sein eigenes Guthaben. Fehlt es, antwortet Perplexity mit 401, als wäre der Schlüssel falsch.</translation>
    </message>
    <message>
        <source>Open the billing page and choose the project that this key belongs to.</source>
        <translation>Öffnen Sie die Abrechnungsseite und wählen Sie das Projekt, zu dem dieser Schlüssel gehört.</translation>
    </message>
    <message>
        <source>Look at the balance, and whether the payment card still works.</source>
        <translation>Sehen Sie nach dem Guthaben und ob die Zahlungskarte noch gilt.</translation>
    </message>
    <message>
        <source>Add credit.</source>
        <translation>Laden Sie Guthaben auf.</translation>
    </message>
    <message>
        <source>Then ask again here.</source>
        <translation>Fragen Sie danach hier noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Check a key</source>
        <translation>Einen Schlüssel &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Ask Perplexity again</source>
        <translation>&amp;Perplexity noch einmal fragen</translation>
    </message>
    <message>
        <source>The error message speaks of a key that ends in %1.</source>
        <extracomment>%1: four characters</extracomment>
        <translation>Die Fehlermeldung spricht von einem Schlüssel, der auf %1 endet.</translation>
    </message>
    <message>
        <source>Is it a typing error?</source>
        <translation>Ist es ein Tippfehler?</translation>
    </message>
    <message>
        <source>A key that was typed from a screen or a letter easily gets one wrong character: 0 and O, 1 and l and I, 5 and S look alike.</source>
        <translation>Ein Schlüssel, der vom Bildschirm oder aus einem Brief abgetippt wurde, bekommt leicht ein falsches Zeichen: 0 und O, 1 und l und I, 5 und S sehen sich ähnlich.</translation>
    </message>
    <message>
        <source>Copy the key, rather than typing it, from where it works or from a note.</source>
        <translation>Kopieren Sie den Schlüssel dort, wo er funktioniert, oder aus einer Notiz, statt ihn abzutippen.</translation>
    </message>
    <message>
        <source>Compare the two: Keywright shows each character that differs.</source>
        <translation>Vergleichen Sie beide: Keywright zeigt jedes Zeichen, das anders ist.</translation>
    </message>
    <message>
        <source>The console shows only the end of a key. If that differs already, it is another key. If no copy of it is left, create a new one.</source>
        <translation>Die Konsole zeigt nur das Ende eines Schlüssels. Ist schon das anders, ist es ein anderer Schlüssel. Gibt es keine Kopie mehr, erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>&amp;Compare with another key</source>
        <translation>Mit einem anderen Schlüssel &amp;vergleichen</translation>
    </message>
    <message>
        <source>It is an online service, such as Zapier, Make or n8n</source>
        <translation>Es ist ein Online-Dienst wie Zapier, Make oder n8n</translation>
    </message>
    <message>
        <source>It may be the credit</source>
        <translation>Es kann am Guthaben liegen</translation>
    </message>
    <message>
        <source>The key may have a typing error</source>
        <translation>Der Schlüssel kann einen Tippfehler haben</translation>
    </message>
</context>
<context>
    <name>keywright::HelpfulButton</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Use another key</source>
        <translation>Einen anderen Schlüssel ver&amp;wenden</translation>
    </message>
    <message>
        <source>Compan&amp;y network…</source>
        <translation>&amp;Firmennetz …</translation>
    </message>
    <message>
        <source>&amp;Open the console</source>
        <translation>&amp;Konsole öffnen</translation>
    </message>
    <message>
        <source>&amp;Open billing</source>
        <translation>&amp;Abrechnung öffnen</translation>
    </message>
    <message>
        <source>&amp;Open the status page</source>
        <translation>&amp;Statusseite öffnen</translation>
    </message>
    <message>
        <source>&amp;Open the migration guide</source>
        <translation>Anleitung zum &amp;Umstieg öffnen</translation>
    </message>
    <message>
        <source>Check what your &amp;app sends</source>
        <translation>&amp;Prüfen, was Ihre App sendet</translation>
    </message>
</context>
<context>
    <name>keywright::HiddenStoresCard</name>
    <message>
        <source>Kept where no program can look</source>
        <translation>Wo kein Programm nachsehen kann</translation>
    </message>
    <message>
        <source>Websites and some apps keep keys in the cloud or encrypted. Keywright can&apos;t see those. If you use one of them, change the key there yourself.</source>
        <translation>Webseiten und manche Apps bewahren Schlüssel in der Cloud oder verschlüsselt auf. Keywright kann sie dort nicht sehen. Wenn Sie so etwas benutzen, ändern Sie den Schlüssel dort selbst.</translation>
    </message>
    <message numerus="yes">
        <source>Show &amp;how, for %n app(s)</source>
        <translation>
            <numerusform>&amp;Zeigen, wie es bei %n App geht</numerusform>
            <numerusform>&amp;Zeigen, wie es bei %n Apps geht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::HistoryCard</name>
    <message>
        <source>Earlier changes</source>
        <translation>Frühere Änderungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the change of %1</source>
        <extracomment>A button, read aloud. %1: date and time</extracomment>
        <translation>Die Änderung vom %1 rückgängig machen</translation>
    </message>
    <message>
        <source>Delete the copies of %1</source>
        <extracomment>A button, read aloud. %1: date and time</extracomment>
        <translation>Die Kopien vom %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) were changed, then brought back.</source>
        <translation>
            <numerusform>%1: %n Datei wurde geändert und dann zurückgebracht.</numerusform>
            <numerusform>%1: %n Dateien wurden geändert und dann zurückgebracht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) were changed.</source>
        <translation>
            <numerusform>%1: %n Datei wurde geändert.</numerusform>
            <numerusform>%1: %n Dateien wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the copies…</source>
        <translation>Kopien löschen …</translation>
    </message>
</context>
<context>
    <name>keywright::KeepSafePage</name>
    <message>
        <source>Keep it safe</source>
        <translation>Sicher aufbewahren</translation>
    </message>
    <message>
        <source>A key in a file can be read, copied and shared by mistake. The keychain of this computer is made for it.</source>
        <translation>Ein Schlüssel in einer Datei kann versehentlich gelesen, kopiert und weitergegeben werden. Der Schlüsselbund dieses Computers ist dafür gemacht.</translation>
    </message>
    <message>
        <source>The key is no longer in the keychain.</source>
        <translation>Der Schlüssel ist nicht mehr im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Open the Perplexity console</source>
        <translation>Die Perplexity-Konsole öffnen</translation>
    </message>
    <message>
        <source>You stopped waiting for the keychain.</source>
        <translation>Sie warten nicht mehr auf den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Whether it has done what it was asked is not known.</source>
        <translation>Ob er getan hat, worum er gebeten wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Answer its window if one is open, then press “Look what is saved”.</source>
        <translation>Antworten Sie in seinem Fenster, falls eines offen ist, und drücken Sie dann „Nachsehen, was gespeichert ist“.</translation>
    </message>
</context>
<context>
    <name>keywright::KeyCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>The last verdict and when: &quot;Accepted by Perplexity, 14:02&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Ihr Schlüssel</translation>
    </message>
    <message>
        <source>Test under way</source>
        <translation>Test läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>not a key yet</source>
        <translation>noch kein Schlüssel</translation>
    </message>
    <message>
        <source>Asking Perplexity …</source>
        <translation>Perplexity wird gefragt …</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test anhalten</translation>
    </message>
    <message>
        <source>Test no&amp;w</source>
        <translation>&amp;Jetzt testen</translation>
    </message>
</context>
<context>
    <name>keywright::KeyInput</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
</context>
<context>
    <name>keywright::Ladder</name>
    <message>
        <source>done</source>
        <extracomment>State of a step of the test</extracomment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>hier angehalten</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A time in milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A step of the test for a screen reader: %1 name, %2 state, %3 evidence</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>keywright::LeftCard</name>
    <message>
        <source>Look &amp;which must be restarted</source>
        <translation>Nachsehen, &amp;welche neu gestartet werden müssen</translation>
    </message>
    <message>
        <source>&amp;Use that key</source>
        <translation>Diesen Schlüssel &amp;benutzen</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin gehen</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>Was noch zu tun ist</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Noch ein&amp;mal prüfen</translation>
    </message>
    <message>
        <source>Looks at the same places again, and asks %1 once more where it was asked before. It is free.</source>
        <extracomment>%1: a host</extracomment>
        <translation>Sieht an denselben Stellen noch einmal nach und fragt %1 noch einmal, wenn es schon gefragt wurde. Das kostet nichts.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A numbered list. %1: the number, %2: what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>This program sees for itself when it is done.</source>
        <translation>Dieses Programm sieht selbst, wann das erledigt ist.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>A tick box, read aloud. %1: what was to be done</extracomment>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Tick it off when it is done, or need not be.</source>
        <translation>Haken Sie es ab, wenn es erledigt ist oder nicht nötig ist.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>A button that opens a web page. %1: its host</extracomment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1: open %2</source>
        <extracomment>A button, read aloud. %1: what it helps with, %2: a host</extracomment>
        <translation>%1: %2 öffnen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Die Datei öffnen</translation>
    </message>
    <message>
        <source>Go to where this is done: %1</source>
        <extracomment>A button, read aloud. %1: what it leads to</extracomment>
        <translation>Dorthin gehen, wo das getan wird: %1</translation>
    </message>
</context>
<context>
    <name>keywright::ListenCard</name>
    <message>
        <source>Time that is left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>&amp;Stop listening</source>
        <translation>Zuhören &amp;beenden</translation>
    </message>
    <message>
        <source>Listening at %1</source>
        <translation>Keywright hört zu: %1</translation>
    </message>
    <message>
        <source>Then do in the app what fails.</source>
        <translation>Tun Sie dann in der App, was nicht gelingt.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the request. %n second(s) left.</source>
        <translation>
            <numerusform>Warten auf die Anfrage. Noch %n Sekunde.</numerusform>
            <numerusform>Warten auf die Anfrage. Noch %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>or</source>
        <extracomment>Between two ways to do something.</extracomment>
        <translation>oder</translation>
    </message>
</context>
<context>
    <name>keywright::ListenPanel</name>
    <message>
        <source>Your &amp;app:</source>
        <translation>Ihre &amp;App:</translation>
    </message>
    <message>
        <source>&amp;Listen for one request</source>
        <translation>Auf eine Anfrage &amp;hören</translation>
    </message>
    <message>
        <source>Let the sample app as&amp;k</source>
        <translation>Die Beispiel-App f&amp;ragen lassen</translation>
    </message>
    <message>
        <source>Any app</source>
        <translation>Irgendeine App</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <extracomment>%1: an app in which a key was found</extracomment>
        <translation>%1 (gefunden)</translation>
    </message>
    <message>
        <source>&amp;Pass the request on to %1, so that the app goes on working (it costs there what it always costs)</source>
        <translation>Die Anfrage an %1 weiter&amp;reichen, damit die App weiter arbeitet (es kostet dort, was es immer kostet)</translation>
    </message>
    <message>
        <source>Try it again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>A request came.</source>
        <translation>Es kam eine Anfrage.</translation>
    </message>
    <message>
        <source>A request came from %1.</source>
        <translation>Es kam eine Anfrage von %1.</translation>
    </message>
    <message>
        <source>Put the former address back into the app now.</source>
        <translation>Tragen Sie jetzt in der App die frühere Adresse wieder ein.</translation>
    </message>
    <message>
        <source>There is no key in hand to compare the app&apos;s key with.</source>
        <translation>Es ist kein Schlüssel zur Hand, mit dem der Schlüssel der App verglichen werden kann.</translation>
    </message>
    <message>
        <source>&amp;Listen once more</source>
        <translation>Noch einmal &amp;hören</translation>
    </message>
    <message>
        <source>Keywright opens an address on this computer for one request, for two minutes. You point your app at it, and see here what the app really sends. Nothing of it leaves this computer.</source>
        <translation>Keywright öffnet auf diesem Computer eine Adresse für eine einzige Anfrage, zwei Minuten lang. Sie leiten Ihre App dorthin und sehen hier, was die App wirklich sendet. Nichts davon verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>&amp;Pass the request on to the stand-in, so that the app goes on working (it costs nothing)</source>
        <translation>Die Anfrage an den Ersatz weiter&amp;reichen, damit die App weiter arbeitet (es kostet nichts)</translation>
    </message>
</context>
<context>
    <name>keywright::MainWindow</name>
    <message>
        <source>Keywright</source>
        <translation>Keywright</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
</context>
<context>
    <name>keywright::NetworkDialog</name>
    <message>
        <source>Company network</source>
        <translation>Firmennetz</translation>
    </message>
    <message>
        <source>Some companies let requests pass through a gateway of their own, or look into them with a certificate of their own. Your administrator knows both.</source>
        <translation>Manche Firmen leiten Anfragen durch ein eigenes Gateway, oder sie sehen mit einem eigenen Zertifikat hinein. Ihre Administratorin oder Ihr Administrator kennt beides.</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>Diese &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;As usual</source>
        <translation>Wie &amp;üblich</translation>
    </message>
    <message>
        <source>A&amp;ddress of the service</source>
        <translation>A&amp;dresse des Dienstes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen …</translation>
    </message>
    <message>
        <source>&amp;File with the company&apos;s certificate (PEM)</source>
        <translation>&amp;Datei mit dem Zertifikat der Firma (PEM)</translation>
    </message>
    <message>
        <source>Certificate of the company</source>
        <translation>Zertifikat der Firma</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This computer uses no proxy for %1.</source>
        <extracomment>%1 is a host like api.perplexity.ai, %2 a proxy like proxy.example.com:3128</extracomment>
        <translation>Dieser Computer benutzt für %1 keinen Proxy.</translation>
    </message>
    <message>
        <source>This computer uses the proxy %2 for %1. It is set in the system&apos;s settings or in the variable HTTPS_PROXY.</source>
        <translation>Dieser Computer benutzt für %1 den Proxy %2. Er ist in den Einstellungen des Systems oder in der Variable HTTPS_PROXY eingetragen.</translation>
    </message>
</context>
<context>
    <name>keywright::Page</name>
    <message>
        <source>Practice: these keys are made up, and nothing leaves this computer.</source>
        <translation>Übung: Diese Schlüssel sind erfunden, und nichts verlässt diesen Computer.</translation>
    </message>
</context>
<context>
    <name>keywright::PastePanel</name>
    <message>
        <source>What your app sends</source>
        <translation>Was Ihre App sendet</translation>
    </message>
    <message>
        <source>Paste it here. Keys in it are shown shortened.</source>
        <translation>Fügen Sie es hier ein. Schlüssel darin werden verkürzt gezeigt.</translation>
    </message>
    <message>
        <source>C&amp;heck it</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Show an &amp;example</source>
        <translation>Ein &amp;Beispiel zeigen</translation>
    </message>
    <message>
        <source>Written &amp;for:</source>
        <translation>Geschrieben &amp;für:</translation>
    </message>
    <message>
        <source>The shell that the line is written for</source>
        <translation>Die Shell, für die die Zeile geschrieben ist</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>The text goes on for %1 characters that are not shown here. They are checked too.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Der Text geht noch %1 Zeichen weiter, die hier nicht gezeigt werden. Auch sie werden geprüft.</translation>
    </message>
    <message>
        <source>What was pasted is longer than 1 MB; the rest of it was left out.</source>
        <translation>Das Eingefügte ist länger als 1 MB; der Rest davon wurde weggelassen.</translation>
    </message>
    <message>
        <source>At the cursor: %1</source>
        <extracomment>%1 is a sentence that says what is wrong</extracomment>
        <translation>An der Schreibmarke: %1</translation>
    </message>
</context>
<context>
    <name>keywright::PlaceCard</name>
    <message numerus="yes">
        <source>Show %n place(s)</source>
        <translation>
            <numerusform>%n Stelle zeigen</numerusform>
            <numerusform>%n Stellen zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: what the button says, %2: the heading of the group</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>keywright::PlaceWords</name>
    <message>
        <source>A key in %1</source>
        <extracomment>%1: a tool</extracomment>
        <translation>Ein Schlüssel in %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1: a variable or setting, %2: a file
----------
%1: a variable or setting, %2: the folder of a project
----------
%1: a variable, %2: a tool</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in the running program %2</source>
        <extracomment>%1: a variable, %2: a running program</extracomment>
        <translation>%1 im laufenden Programm %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <extracomment>%1: a file, %2: a line number</extracomment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>environment variable, seen by every program that starts now</source>
        <translation>Umgebungsvariable, sichtbar für jedes Programm, das jetzt startet</translation>
    </message>
    <message>
        <source>process %1, running since %2</source>
        <extracomment>%1: a process number, %2: a time</extracomment>
        <translation>Prozess %1, läuft seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <extracomment>How often a program runs. %1: its name</extracomment>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, running since %2, still holds %3</source>
        <extracomment>%1: a program, %2: a time, %3: a masked key</extracomment>
        <translation>%1, läuft seit %2, hält noch %3</translation>
    </message>
    <message>
        <source>A key</source>
        <translation>Ein Schlüssel</translation>
    </message>
    <message>
        <source>%1 in %2 (%3)</source>
        <extracomment>%1: a variable or setting, %2: the folder of a project, %3: a kind of file, &quot;Docker Compose&quot;</extracomment>
        <translation>%1 in %2 (%3)</translation>
    </message>
    <message>
        <source>%1, MCP server “%2”</source>
        <extracomment>%1: an app, %2: the name that somebody gave to a server in its settings</extracomment>
        <translation>%1, MCP-Server „%2“</translation>
    </message>
    <message>
        <source>%1 in your terminal&apos;s start file</source>
        <extracomment>%1: a variable</extracomment>
        <translation>%1 in der Startdatei Ihres Terminals</translation>
    </message>
    <message>
        <source>%1, setting “%2”</source>
        <extracomment>%1: a tool, %2: the name of one of its settings</extracomment>
        <translation>%1, Einstellung „%2“</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: a variable, %2: who sets it, &quot;set when you logged in&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In the command line of the running program %1</source>
        <extracomment>%1: a running program</extracomment>
        <translation>In der Befehlszeile des laufenden Programms %1</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>%1, running since %2, read its settings before the change</source>
        <extracomment>%1: a program, %2: a time</extracomment>
        <translation>%1, läuft seit %2 und hat seine Einstellungen vor der Änderung gelesen</translation>
    </message>
    <message>
        <source>%1, in the window “%2”</source>
        <extracomment>%1: a program, %2: the title of its window</extracomment>
        <translation>%1, im Fenster „%2“</translation>
    </message>
</context>
<context>
    <name>keywright::PracticeChooser</name>
    <message>
        <source>Practise &amp;with:</source>
        <translation>Üben &amp;mit:</translation>
    </message>
    <message>
        <source>Practise with</source>
        <translation>Üben mit</translation>
    </message>
    <message>
        <source>That did not work: the sample files can&apos;t be written.</source>
        <translation>Das hat nicht geklappt: Die Musterdateien lassen sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>keywright::PracticeKeys</name>
    <message>
        <source>Copy the &amp;good key</source>
        <translation>Den &amp;guten Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy a w&amp;rong key</source>
        <translation>Einen f&amp;alschen Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy a key without &amp;credit</source>
        <translation>Einen Schlüssel ohne G&amp;uthaben kopieren</translation>
    </message>
    <message>
        <source>Copy a bloc&amp;ked key</source>
        <translation>Einen ges&amp;perrten Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy a key that asks too &amp;fast</source>
        <translation>Einen Schlüssel, der zu &amp;schnell fragt, kopieren</translation>
    </message>
    <message>
        <source>Copy a key that meets &amp;trouble</source>
        <translation>Einen Schlüssel, der auf eine Stö&amp;rung trifft, kopieren</translation>
    </message>
    <message>
        <source>Copy the ol&amp;d key</source>
        <translation>Den al&amp;ten Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Practice keys</source>
        <translation>Schlüssel zum Üben</translation>
    </message>
    <message>
        <source>Copy one of these and paste it on the next page. The stand-in for Perplexity knows them all.</source>
        <translation>Kopieren Sie einen davon und fügen Sie ihn auf der nächsten Seite ein. Der Ersatz für Perplexity kennt sie alle.</translation>
    </message>
    <message>
        <source>Copy your &amp;key</source>
        <translation>Ihren Schlüssel &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>keywright::PracticeUnlock</name>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>The practice keyring is locked.</source>
        <translation>Der Übungsschlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>A real one would ask for its password here. This one only asks you.</source>
        <translation>Ein echter würde hier nach seinem Passwort fragen. Dieser fragt nur Sie.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>&amp;Leave it locked</source>
        <translation>&amp;Gesperrt lassen</translation>
    </message>
</context>
<context>
    <name>keywright::PracticeWords</name>
    <message>
        <source>A bit of everything</source>
        <translation>Von allem etwas</translation>
    </message>
    <message>
        <source>The key that was copied</source>
        <translation>Der kopierte Schlüssel</translation>
    </message>
    <message>
        <source>The new key that changes nothing</source>
        <translation>Der neue Schlüssel, der nichts ändert</translation>
    </message>
    <message>
        <source>One app works, the other doesn&apos;t</source>
        <translation>Eine App geht, die andere nicht</translation>
    </message>
    <message>
        <source>The right key, refused</source>
        <translation>Der richtige Schlüssel, abgelehnt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>It worked until last week</source>
        <translation>Bis letzte Woche ging es</translation>
    </message>
    <message>
        <source>The key that nobody sees</source>
        <translation>Der Schlüssel, den niemand sieht</translation>
    </message>
    <message>
        <source>The project of a colleague</source>
        <translation>Das Projekt einer Kollegin</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>The key in the keychain</source>
        <translation>Der Schlüssel im Schlüsselbund</translation>
    </message>
    <message>
        <source>Several mistakes at once, in one sample home folder. Nothing is run.</source>
        <translation>Mehrere Fehler auf einmal, in einem Muster-Benutzerordner. Ausgeführt wird nichts.</translation>
    </message>
    <message>
        <source>You copied the new key from a letter into .env, and since then your bot stops with an error.</source>
        <translation>Sie haben den neuen Schlüssel aus einem Brief in .env kopiert, und seitdem bricht Ihr Bot mit einem Fehler ab.</translation>
    </message>
    <message>
        <source>Your bot says 401 although the new key is in .env.</source>
        <translation>Ihr Bot meldet 401, obwohl der neue Schlüssel in .env steht.</translation>
    </message>
    <message>
        <source>Your bot works. Your news reader, on the same computer, says 401 since you made a new key.</source>
        <translation>Ihr Bot funktioniert. Ihr Nachrichtenleser auf demselben Computer meldet 401, seit Sie einen neuen Schlüssel erstellt haben.</translation>
    </message>
    <message>
        <source>Your bot says 401 although the console shows the key as active.</source>
        <translation>Ihr Bot meldet 401, obwohl die Konsole den Schlüssel als aktiv anzeigt.</translation>
    </message>
    <message>
        <source>Your bot says 404 although the same key works elsewhere.</source>
        <translation>Ihr Bot meldet 404, obwohl derselbe Schlüssel anderswo funktioniert.</translation>
    </message>
    <message>
        <source>Your bot says 403 since last week, and you changed nothing.</source>
        <translation>Ihr Bot meldet seit letzter Woche 403, und Sie haben nichts geändert.</translation>
    </message>
    <message>
        <source>Your bot says that there is no key although it is in .env.</source>
        <translation>Ihr Bot meldet, dass es keinen Schlüssel gibt, obwohl er in .env steht.</translation>
    </message>
    <message>
        <source>You took over a project and have a key, but the bot says 401.</source>
        <translation>Sie haben ein Projekt übernommen und einen Schlüssel, aber der Bot meldet 401.</translation>
    </message>
    <message>
        <source>Your bot can&apos;t connect, and everything else on this computer can.</source>
        <translation>Ihr Bot bekommt keine Verbindung, alles andere auf diesem Computer schon.</translation>
    </message>
    <message>
        <source>Your bot keeps its key in the keychain and can&apos;t get at it today.</source>
        <translation>Ihr Bot hat seinen Schlüssel im Schlüsselbund und kommt heute nicht an ihn heran.</translation>
    </message>
    <message>
        <source>Create a new practice key</source>
        <translation>Neuen Übungsschlüssel erstellen</translation>
    </message>
    <message>
        <source>Add practice credit</source>
        <translation>Übungsguthaben aufladen</translation>
    </message>
    <message>
        <source>Update the sample app</source>
        <translation>Beispiel-App aktualisieren</translation>
    </message>
    <message>
        <source>Take the proxy&apos;s line out of .env</source>
        <translation>Zeile des Proxys aus .env entfernen</translation>
    </message>
    <message>
        <source>Unlock the practice keyring</source>
        <translation>Übungsschlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Close the sample app and start it again</source>
        <translation>Beispiel-App schließen und neu starten</translation>
    </message>
    <message>
        <source>A new practice key is on the clipboard. Paste it on the next page.</source>
        <translation>Ein neuer Übungsschlüssel ist in der Zwischenablage. Fügen Sie ihn auf der nächsten Seite ein.</translation>
    </message>
    <message>
        <source>The project of the practice key has credit now. Test the key again.</source>
        <translation>Das Projekt des Übungsschlüssels hat jetzt Guthaben. Testen Sie den Schlüssel noch einmal.</translation>
    </message>
    <message>
        <source>The sample app is up to date. Run it to see whether that helped.</source>
        <translation>Die Beispiel-App ist auf dem neuesten Stand. Führen Sie sie aus, um zu sehen, ob das geholfen hat.</translation>
    </message>
    <message>
        <source>The line is gone, as if you had opened the file in an editor. Run the sample app to see whether that helped.</source>
        <translation>Die Zeile ist weg, als hätten Sie die Datei in einem Editor geöffnet. Führen Sie die Beispiel-App aus, um zu sehen, ob das geholfen hat.</translation>
    </message>
    <message>
        <source>The practice keyring is open. Run the sample app to see whether that helped.</source>
        <translation>Der Übungsschlüsselbund ist offen. Führen Sie die Beispiel-App aus, um zu sehen, ob das geholfen hat.</translation>
    </message>
    <message>
        <source>The sample app was started from a new terminal.</source>
        <translation>Die Beispiel-App wurde aus einem neuen Terminal gestartet.</translation>
    </message>
    <message>
        <source>%1 works: it got its answer.</source>
        <extracomment>%1: the name of a sample app</extracomment>
        <translation>%1 funktioniert: Die Antwort ist da.</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <extracomment>%1: the name of a sample app, %2: what it prints, in English</extracomment>
        <translation>%1 meldet: %2</translation>
    </message>
</context>
<context>
    <name>keywright::RemovedList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaned: this was left out or replaced</source>
        <translation>Bereinigt: Das wurde weggelassen oder ersetzt</translation>
    </message>
    <message>
        <source>This was left out or replaced</source>
        <translation>Das wurde weggelassen oder ersetzt</translation>
    </message>
</context>
<context>
    <name>keywright::ReplaceAction</name>
    <message>
        <source>Replace an&amp;yway</source>
        <translation>T&amp;rotzdem ersetzen</translation>
    </message>
    <message>
        <source>If Perplexity refuses this key, the apps that use it stop working until you undo the change.</source>
        <translation>Lehnt Perplexity diesen Schlüssel ab, funktionieren die Apps, die ihn verwenden, erst wieder, wenn Sie die Änderung rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Test the key now</source>
        <translation>Schlüssel jetzt &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace in %n file(s)</source>
        <translation>
            <numerusform>In %n Datei &amp;ersetzen</numerusform>
            <numerusform>In %n Dateien &amp;ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is replaced before Perplexity has accepted this key. It was not asked yet.</source>
        <translation>Nichts wird ersetzt, bevor Perplexity diesen Schlüssel angenommen hat. Es wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Nothing is replaced before Perplexity has accepted this key. Its last answer: %1.</source>
        <extracomment>%1: what Perplexity said, &quot;Known, but no credit&quot;</extracomment>
        <translation>Nichts wird ersetzt, bevor Perplexity diesen Schlüssel angenommen hat. Die letzte Antwort: %1.</translation>
    </message>
</context>
<context>
    <name>keywright::ReplacePage</name>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>To be changed by you</source>
        <translation>Von Ihnen zu ändern</translation>
    </message>
    <message numerus="yes">
        <source>Replace it in %n file(s)</source>
        <translation>
            <numerusform>In %n Datei ersetzen</numerusform>
            <numerusform>In %n Dateien ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done stands below.</source>
        <translation>Was getan wurde, steht unten.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Search &amp;again</source>
        <translation>Noch einmal s&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Delete the copies…</source>
        <translation>Kopien &amp;löschen …</translation>
    </message>
    <message>
        <source>&amp;Delete them for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>keywright::ReplaceWords</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be changed; the reason stands below.</source>
        <translation>
            <numerusform>%n Datei konnte nicht geändert werden; der Grund steht unten.</numerusform>
            <numerusform>%n Dateien konnten nicht geändert werden; der Grund steht unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search again, then look at the change once more.</source>
        <translation>Suchen Sie noch einmal, und sehen Sie sich dann die Änderung wieder an.</translation>
    </message>
    <message numerus="yes">
        <source>Your key is now in %n file(s).</source>
        <translation>
            <numerusform>Ihr Schlüssel steht jetzt in %n Datei.</numerusform>
            <numerusform>Ihr Schlüssel steht jetzt in %n Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of each file, as it was, is kept.</source>
        <translation>Von jeder Datei ist eine Kopie aufgehoben, wie sie war.</translation>
    </message>
    <message>
        <source>One step left: restart the apps that use it. They keep the old key until then.</source>
        <translation>Ein Schritt bleibt: Starten Sie die Apps neu, die ihn verwenden. Bis dahin behalten sie den alten Schlüssel.</translation>
    </message>
    <message>
        <source>The change could not be undone.</source>
        <translation>Die Änderung konnte nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1: %2 The copy is %3.</source>
        <extracomment>%1: a file, %2: why it was left alone, %3: where the copy is</extracomment>
        <translation>%1: %2 Die Kopie ist %3.</translation>
    </message>
    <message>
        <source>Undone. The files are as they were before.</source>
        <translation>Rückgängig gemacht. Die Dateien sind, wie sie vorher waren.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be brought back.</source>
        <translation>
            <numerusform>%n Datei konnte nicht zurückgebracht werden.</numerusform>
            <numerusform>%n Dateien konnten nicht zurückgebracht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not ticked: %1</source>
        <extracomment>%1: a sentence that says why</extracomment>
        <translation>Nicht angekreuzt: %1</translation>
    </message>
    <message>
        <source>Not ticked: it was found by the look of the key alone. Tick it where you know that an app of yours reads it.</source>
        <translation>Nicht angekreuzt: Es wurde nur am Aussehen des Schlüssels gefunden. Kreuzen Sie es an, wenn Sie wissen, dass eine Ihrer Apps es liest.</translation>
    </message>
    <message>
        <source>The file changed since it was searched. Search again.</source>
        <translation>Die Datei hat sich seit der Suche geändert. Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>This place can&apos;t be changed from here.</source>
        <translation>Diese Stelle lässt sich von hier aus nicht ändern.</translation>
    </message>
    <message>
        <source>The new key can&apos;t be written here without breaking the file. Change it by hand.</source>
        <translation>Der neue Schlüssel kann hier nicht eingetragen werden, ohne die Datei zu beschädigen. Ändern Sie sie von Hand.</translation>
    </message>
    <message>
        <source>There is no key in hand yet. Paste it on the page “Check the key”.</source>
        <translation>Noch ist kein Schlüssel da. Fügen Sie ihn auf der Seite „Schlüssel prüfen“ ein.</translation>
    </message>
    <message>
        <source>Nobody looked yet where your apps keep keys. Go back one page to search.</source>
        <translation>Noch hat niemand nachgesehen, wo Ihre Apps Schlüssel aufbewahren. Gehen Sie zum Suchen eine Seite zurück.</translation>
    </message>
    <message>
        <source>No file has to be changed.</source>
        <translation>Keine Datei muss geändert werden.</translation>
    </message>
    <message>
        <source>Delete the copies of the files as they were?</source>
        <translation>Die Kopien der früheren Dateien löschen?</translation>
    </message>
    <message>
        <source>They still hold the old key. Without them this change can&apos;t be undone.</source>
        <translation>In ihnen steht noch der alte Schlüssel. Ohne sie lässt sich diese Änderung nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Do this when everything works. Otherwise they go by themselves after 30 days.</source>
        <translation>Tun Sie das, wenn alles funktioniert. Sonst verschwinden sie nach 30 Tagen von selbst.</translation>
    </message>
    <message>
        <source>Some copies could not be deleted.</source>
        <translation>Einige Kopien ließen sich nicht löschen.</translation>
    </message>
    <message>
        <source>Try again later; otherwise they go by themselves after 30 days.</source>
        <translation>Versuchen Sie es später noch einmal; sonst verschwinden sie nach 30 Tagen von selbst.</translation>
    </message>
    <message>
        <source>Nothing of the old key is left in Keywright&apos;s folder.</source>
        <translation>Im Ordner von Keywright ist vom alten Schlüssel nichts mehr übrig.</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s).</source>
        <translation>
            <numerusform>An %n Stelle ersetzt.</numerusform>
            <numerusform>An %n Stellen ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) put right.</source>
        <translation>
            <numerusform>%n weitere Sache in Ordnung gebracht.</numerusform>
            <numerusform>%n weitere Sachen in Ordnung gebracht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file as it was: %1</source>
        <extracomment>%1: where the copy is</extracomment>
        <translation>Die Datei, wie sie war: %1</translation>
    </message>
    <message>
        <source>Nothing is ticked, so nothing would change.</source>
        <translation>Nichts ist angekreuzt, also würde sich nichts ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would change, for the key %1. A copy of each is kept in %2 first; “Undo” brings them back, now or within 30 days.</source>
        <extracomment>%1: a masked key, %2: a folder</extracomment>
        <translation>
            <numerusform>%n Datei würde geändert, für den Schlüssel %1. Vorher wird eine Kopie in %2 aufgehoben; „Rückgängig“ bringt sie zurück, jetzt oder innerhalb von 30 Tagen.</numerusform>
            <numerusform>%n Dateien würden geändert, für den Schlüssel %1. Vorher wird von jeder eine Kopie in %2 aufgehoben; „Rückgängig“ bringt sie zurück, jetzt oder innerhalb von 30 Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) put right.</source>
        <translation>
            <numerusform>%n Sache in Ordnung gebracht.</numerusform>
            <numerusform>%n Sachen in Ordnung gebracht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were put right.</source>
        <translation>
            <numerusform>%n Datei wurde in Ordnung gebracht.</numerusform>
            <numerusform>%n Dateien wurden in Ordnung gebracht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart the apps that use it. They keep the old key until then.</source>
        <translation>Starten Sie die Apps neu, die ihn verwenden. Bis dahin behalten sie den alten Schlüssel.</translation>
    </message>
    <message>
        <source>Perplexity has not accepted this key, so the apps that use it may stop working. “Undo” brings the old key back.</source>
        <translation>Perplexity hat diesen Schlüssel nicht angenommen, also funktionieren die Apps damit vielleicht nicht mehr. „Rückgängig“ bringt den alten Schlüssel zurück.</translation>
    </message>
    <message>
        <source>It was changed by something else after Keywright had changed it.</source>
        <translation>Sie wurde von etwas anderem geändert, nachdem Keywright sie geändert hatte.</translation>
    </message>
    <message>
        <source>The copies of this change are deleted.</source>
        <translation>Die Kopien dieser Änderung sind gelöscht.</translation>
    </message>
    <message>
        <source>Copies of other changes are still there; they stand below.</source>
        <translation>Von anderen Änderungen gibt es noch Kopien; sie stehen unten.</translation>
    </message>
    <message>
        <source>The copy was deleted.</source>
        <translation>Die Kopie wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>keywright::ReportCard</name>
    <message>
        <source>A report for the support or for a friend on the phone</source>
        <translation>Ein Bericht für den Support oder für eine Freundin am Telefon</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Den Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Markdown, for a ticket</source>
        <translation>Markdown, für ein Ticket</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Save it &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Form:</source>
        <translation>&amp;Form:</translation>
    </message>
    <message>
        <source>This is all that is in it. It holds shortened keys only, neither your name nor this computer&apos;s, and it goes nowhere but to your clipboard or into your file.</source>
        <translation>Das ist alles, was darin steht. Er enthält nur gekürzte Schlüssel, weder Ihren Namen noch den dieses Computers, und er kommt nur in Ihre Zwischenablage oder in Ihre Datei.</translation>
    </message>
    <message>
        <source>Where the report goes</source>
        <translation>Wohin der Bericht kommt</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <extracomment>%1: a file</extracomment>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message>
        <source>The report could not be written to %1. Choose another folder.</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>keywright::RequestPage</name>
    <message>
        <source>Check what your app sends</source>
        <translation>Prüfen, was Ihre App sendet</translation>
    </message>
    <message>
        <source>&amp;Paste what your app sends</source>
        <translation>&amp;Einfügen, was Ihre App sendet</translation>
    </message>
    <message>
        <source>A command line, code, settings or a log.</source>
        <translation>Eine Befehlszeile, Code, Einstellungen oder ein Protokoll.</translation>
    </message>
    <message>
        <source>Paste a curl line, code, settings or a log of your app, or let the app ask this computer.</source>
        <translation>Fügen Sie eine curl-Zeile, Code, Einstellungen oder ein Protokoll Ihrer App ein, oder lassen Sie die App diesen Computer fragen.</translation>
    </message>
    <message>
        <source>Let Keywright &amp;listen</source>
        <translation>Keywright &amp;zuhören lassen</translation>
    </message>
    <message>
        <source>Your app sends one request to this computer.</source>
        <translation>Ihre App sendet eine Anfrage an diesen Computer.</translation>
    </message>
</context>
<context>
    <name>keywright::RequestPicture</name>
    <message>
        <source>What your app sends</source>
        <translation>Was Ihre App sendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud. %1: &quot;Address&quot;, %2: &quot;done&quot; or &quot;problem&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
</context>
<context>
    <name>keywright::RequestResult</name>
    <message>
        <source>The request as it should be</source>
        <translation>Die Anfrage, wie sie sein soll</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>There is no request in this text that can be read.</source>
        <translation>In diesem Text ist keine Anfrage, die sich lesen lässt.</translation>
    </message>
    <message>
        <source>There is nothing to correct.</source>
        <translation>Es gibt nichts zu berichtigen.</translation>
    </message>
    <message>
        <source>What is new in it is marked.</source>
        <translation>Was darin neu ist, ist markiert.</translation>
    </message>
    <message>
        <source>This is the request of many guides. Since September 2026 it needs /v1/agent: here it is.</source>
        <translation>Das ist die Anfrage vieler Anleitungen. Seit September 2026 braucht sie /v1/agent: Hier ist sie.</translation>
    </message>
    <message>
        <source>The name of a variable stands in the key&apos;s place, so that the key stands in no text.</source>
        <translation>An der Stelle des Schlüssels steht der Name einer Variable, damit der Schlüssel in keinem Text steht.</translation>
    </message>
    <message>
        <source>Looked for: %1.</source>
        <extracomment>%1 lists kinds of texts, separated by semicolons</extracomment>
        <translation>Gesucht wurden: %1.</translation>
    </message>
    <message>
        <source>Reading the text …</source>
        <translation>Der Text wird gelesen …</translation>
    </message>
    <message>
        <source>It is a long one.</source>
        <translation>Er ist lang.</translation>
    </message>
    <message>
        <source>Paste the command or the code that asks Perplexity, or let Keywright listen. An error message belongs on the page “Get a key”.</source>
        <translation>Fügen Sie den Befehl oder den Code ein, der Perplexity fragt, oder lassen Sie Keywright zuhören. Eine Fehlermeldung gehört auf die Seite „Einen Schlüssel holen“.</translation>
    </message>
</context>
<context>
    <name>keywright::RestartCard</name>
    <message>
        <source>Programs to restart</source>
        <translation>Neu zu startende Programme</translation>
    </message>
    <message>
        <source>&amp;Look which programs must be restarted</source>
        <translation>Nach&amp;sehen, welche Programme neu gestartet werden müssen</translation>
    </message>
    <message>
        <source>Reads the environment variables of your running programs. Nothing is changed.</source>
        <translation>Liest die Umgebungsvariablen Ihrer laufenden Programme. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>A running program keeps the key that it was started with. Restart the apps and terminals that use it.</source>
        <translation>Ein laufendes Programm behält den Schlüssel, mit dem es gestartet wurde. Starten Sie die Apps und Terminals neu, die ihn verwenden.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal &amp;nachsehen</translation>
    </message>
    <message>
        <source>No running program holds another key. Nothing has to be restarted.</source>
        <translation>Kein laufendes Programm hält einen anderen Schlüssel. Nichts muss neu gestartet werden.</translation>
    </message>
    <message>
        <source>They keep the other key until they are closed and started again. The list is looked at again every few seconds.</source>
        <translation>Sie behalten den anderen Schlüssel, bis sie geschlossen und neu gestartet werden. Alle paar Sekunden wird wieder nachgesehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an app, %2: what has to be done there, a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>keywright::ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was wrong, what was changed, and what is left to do.</source>
        <translation>Was falsch war, was geändert wurde und was noch zu tun ist.</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Was falsch war</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Mended.</source>
        <translation>Behoben.</translation>
    </message>
    <message>
        <source>Replaced, then undone.</source>
        <translation>Ersetzt, dann rückgängig gemacht.</translation>
    </message>
    <message>
        <source>&amp;Undo this change</source>
        <translation>Diese Änderung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Also worth doing</source>
        <translation>Was sich außerdem lohnt</translation>
    </message>
    <message>
        <source>Not mended yet.</source>
        <translation>Noch nicht behoben.</translation>
    </message>
</context>
<context>
    <name>keywright::ResultWords</name>
    <message numerus="yes">
        <source>%n step(s) left, see below.</source>
        <translation>
            <numerusform>Noch %n Schritt, siehe unten.</numerusform>
            <numerusform>Noch %n Schritte, siehe unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Perplexity accepts your key.</source>
        <translation>Perplexity nimmt Ihren Schlüssel an.</translation>
    </message>
    <message>
        <source>One step left: %1.</source>
        <extracomment>%1: what to do, &quot;Restart Cursor&quot;</extracomment>
        <translation>Noch ein Schritt: %1.</translation>
    </message>
    <message>
        <source>Perplexity accepts your key, and nothing that breaks it is left on this computer.</source>
        <translation>Perplexity nimmt Ihren Schlüssel an, und auf diesem Computer ist nichts mehr, was ihn stört.</translation>
    </message>
    <message>
        <source>Fixed. %1</source>
        <translation>Behoben. %1</translation>
    </message>
    <message>
        <source>All is well here. %1</source>
        <translation>Hier ist alles in Ordnung. %1</translation>
    </message>
    <message>
        <source>Fixed, as far as this computer can see.</source>
        <translation>Behoben, soweit dieser Computer es sehen kann.</translation>
    </message>
    <message>
        <source>You ticked off what only you can know. Try your app once more.</source>
        <translation>Sie haben abgehakt, was nur Sie wissen können. Versuchen Sie es noch einmal mit Ihrer App.</translation>
    </message>
    <message>
        <source>All is well here.</source>
        <translation>Hier ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>Perplexity accepts your key, and nothing else was found.</source>
        <translation>Perplexity nimmt Ihren Schlüssel an, und sonst wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>If an app still says 401, look at “If an app still fails” below.</source>
        <translation>Meldet eine App immer noch 401, sehen Sie unten bei „Wenn eine App immer noch scheitert“ nach.</translation>
    </message>
    <message>
        <source>Fixed. Nothing is left to do.</source>
        <translation>Behoben. Es ist nichts mehr zu tun.</translation>
    </message>
</context>
<context>
    <name>keywright::RotationCard</name>
    <message>
        <source>Replace it again in 90 days</source>
        <translation>In 90 Tagen wieder ersetzen</translation>
    </message>
    <message>
        <source>Save a &amp;reminder for the calendar…</source>
        <translation>Eine &amp;Erinnerung für den Kalender speichern …</translation>
    </message>
    <message>
        <source>Saved on %1. Replace it by %2: a copy that leaked unseen is worth nothing after that.</source>
        <extracomment>%1 and %2: dates</extracomment>
        <translation>Gespeichert am %1. Ersetzen Sie ihn bis %2: Eine Kopie, die unbemerkt bekannt wurde, ist danach nichts mehr wert.</translation>
    </message>
    <message>
        <source>Where the reminder goes</source>
        <translation>Wohin die Erinnerung kommt</translation>
    </message>
    <message>
        <source>Replace the Perplexity API key</source>
        <translation>Den Perplexity-API-Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Create a new key, put it where your apps read it, then delete the old one. Keywright helps with each step.</source>
        <translation>Erstellen Sie einen neuen Schlüssel, tragen Sie ihn ein, wo Ihre Apps ihn lesen, und löschen Sie dann den alten. Keywright hilft bei jedem Schritt.</translation>
    </message>
    <message>
        <source>The reminder is in %1. Open it to put it into your calendar.</source>
        <extracomment>%1: a file</extracomment>
        <translation>Die Erinnerung ist in %1. Öffnen Sie sie, um sie in Ihren Kalender zu übernehmen.</translation>
    </message>
    <message>
        <source>The reminder could not be written to %1. Choose another folder.</source>
        <translation>Die Erinnerung konnte nicht nach %1 geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Replace it no&amp;w</source>
        <translation>&amp;Jetzt ersetzen</translation>
    </message>
    <message>
        <source>Replace the Perplexity API key “%1”</source>
        <translation>Den Perplexity-API-Schlüssel „%1“ ersetzen</translation>
    </message>
</context>
<context>
    <name>keywright::RotationNotice</name>
    <message>
        <source>Replace it now</source>
        <translation>Jetzt ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Your saved key is %n days old: time for a new one.</source>
        <translation>
            <numerusform>Ihr gespeicherter Schlüssel ist %n Tag alt: Zeit für einen neuen.</numerusform>
            <numerusform>Ihr gespeicherter Schlüssel ist %n Tage alt: Zeit für einen neuen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your saved key “%1” is %n days old: time for a new one.</source>
        <translation>
            <numerusform>Ihr gespeicherter Schlüssel „%1“ ist %n Tag alt: Zeit für einen neuen.</numerusform>
            <numerusform>Ihr gespeicherter Schlüssel „%1“ ist %n Tage alt: Zeit für einen neuen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::SampleAppCard</name>
    <message>
        <source>Practice: the sample app</source>
        <translation>Übung: die Beispiel-App</translation>
    </message>
    <message>
        <source>Run the sample app</source>
        <translation>Beispiel-App ausführen</translation>
    </message>
    <message>
        <source>Take its message along</source>
        <translation>Meldung übernehmen</translation>
    </message>
    <message>
        <source>Puts the message into the box for error messages.</source>
        <translation>Setzt die Meldung in das Feld für Fehlermeldungen.</translation>
    </message>
    <message>
        <source>That did not work: the sample files can&apos;t be written.</source>
        <translation>Das hat nicht geklappt: Die Musterdateien lassen sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>keywright::SaveCard</name>
    <message>
        <source>That name is too long: 60 characters are the most.</source>
        <translation>Dieser Name ist zu lang: Mehr als 60 Zeichen gehen nicht.</translation>
    </message>
    <message>
        <source>That name holds a character that can&apos;t be seen. Type it anew.</source>
        <translation>In diesem Namen steckt ein unsichtbares Zeichen. Tippen Sie ihn neu.</translation>
    </message>
    <message>
        <source>That is a key, not a name. A name can be read by others: “Work”, “my-bot”.</source>
        <translation>Das ist ein Schlüssel, kein Name. Einen Namen können andere lesen: „Arbeit“, „mein-bot“.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Save in the keychain</source>
        <translation>Im &amp;Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>&amp;Look what is saved</source>
        <translation>&amp;Nachsehen, was gespeichert ist</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Na&amp;me, only needed for more than one key:</source>
        <translation>Na&amp;me, nur bei mehreren Schlüsseln nötig:</translation>
    </message>
    <message>
        <source>for example Work</source>
        <translation>zum Beispiel Arbeit</translation>
    </message>
    <message>
        <source>Waiting for the keychain. It may have opened a window that asks for its password: answer it there.</source>
        <translation>Warten auf den Schlüsselbund. Vielleicht hat er ein Fenster geöffnet, das nach seinem Passwort fragt: Antworten Sie dort.</translation>
    </message>
    <message>
        <source>S&amp;top waiting</source>
        <translation>Nich&amp;t mehr warten</translation>
    </message>
    <message>
        <source>There is no key in hand yet. Paste it on the page “Check the key”.</source>
        <translation>Noch ist kein Schlüssel da. Fügen Sie ihn auf der Seite „Schlüssel prüfen“ ein.</translation>
    </message>
    <message>
        <source>Perplexity has not accepted this key yet. Test it first.</source>
        <translation>Perplexity hat diesen Schlüssel noch nicht angenommen. Testen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>%1: a made-up value is saved, read back and removed first, to try it out. Then the key goes in, is read back, and every character is compared.</source>
        <extracomment>%1: a masked key</extracomment>
        <translation>%1: Zur Probe wird zuerst ein erfundener Wert gespeichert, zurückgelesen und entfernt. Dann kommt der Schlüssel hinein, wird zurückgelesen, und jedes Zeichen wird verglichen.</translation>
    </message>
</context>
<context>
    <name>keywright::SavedKeysCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the user&apos;s name for a saved key, %2: a masked key with its length
----------
A button, read aloud. %1: what it does, %2: a saved key</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saved on %1.</source>
        <translation>Gespeichert am %1.</translation>
    </message>
    <message>
        <source>Last accepted by Perplexity on %1.</source>
        <translation>Zuletzt von Perplexity angenommen am %1.</translation>
    </message>
    <message>
        <source>Perplexity was not asked about it yet.</source>
        <translation>Perplexity wurde noch nicht danach gefragt.</translation>
    </message>
    <message>
        <source>It is exactly the key in hand.</source>
        <translation>Es ist genau Ihr Schlüssel.</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>Was gespeichert ist</translation>
    </message>
    <message>
        <source>Ask Perplexity about it</source>
        <translation>Perplexity danach fragen</translation>
    </message>
    <message>
        <source>Take it and ask Perplexity</source>
        <translation>Nehmen und Perplexity fragen</translation>
    </message>
    <message>
        <source>Take it as the key in hand</source>
        <translation>Als Ihren Schlüssel nehmen</translation>
    </message>
    <message>
        <source>Replace it with the key in hand</source>
        <translation>Durch Ihren Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Get a new key in its place</source>
        <translation>Einen neuen an seine Stelle setzen</translation>
    </message>
</context>
<context>
    <name>keywright::SearchCard</name>
    <message>
        <source>Look further</source>
        <translation>Weiter suchen</translation>
    </message>
    <message>
        <source>Also look at &amp;running programs</source>
        <translation>Auch in &amp;laufenden Programmen nachsehen</translation>
    </message>
    <message>
        <source>Reads the environment variables of your other programs, to find those that still use another key.</source>
        <translation>Liest die Umgebungsvariablen Ihrer anderen Programme, um die zu finden, die noch einen anderen Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>Looking at the known places…</source>
        <translation>An den bekannten Stellen wird nachgesehen …</translation>
    </message>
    <message>
        <source>Searching: %1 files, %2</source>
        <extracomment>%1: how many files, %2: an amount of data, &quot;1.2 GB&quot;</extracomment>
        <translation>Suche: %1 Dateien, %2</translation>
    </message>
    <message>
        <source>%1 files looked at in %2 seconds. Nothing left this computer.</source>
        <extracomment>%1: how many files, %2: a number with one digit after the point</extracomment>
        <translation>%1 Dateien in %2 Sekunden angesehen. Nichts hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Search the &amp;home folder</source>
        <translation>&amp;Persönlichen Ordner durchsuchen</translation>
    </message>
    <message>
        <source>S&amp;top searching</source>
        <translation>Suche an&amp;halten</translation>
    </message>
    <message>
        <source>Choose the folder of your project, or drop it here from your file manager.</source>
        <translation>Wählen Sie den Ordner Ihres Projekts, oder ziehen Sie ihn aus Ihrer Dateiverwaltung hierher.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
</context>
<context>
    <name>keywright::SentPanel</name>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>The requests, with the key masked</source>
        <translation>Die Anfragen, mit verkürztem Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Copy as curl for</source>
        <translation>Als &amp;curl kopieren für</translation>
    </message>
    <message>
        <source>The shell that the curl line is for</source>
        <translation>Die Shell, für die die curl-Zeile ist</translation>
    </message>
    <message>
        <source>Linux and macOS (bash, zsh)</source>
        <translation>Linux und macOS (bash, zsh)</translation>
    </message>
    <message>
        <source>Windows (PowerShell)</source>
        <translation>Windows (PowerShell)</translation>
    </message>
    <message>
        <source>Windows (cmd)</source>
        <translation>Windows (cmd)</translation>
    </message>
    <message>
        <source>The curl line has the name PERPLEXITY_API_KEY in the key&apos;s place, so the key is not copied.</source>
        <translation>Die curl-Zeile hat den Namen PERPLEXITY_API_KEY an der Stelle des Schlüssels, der Schlüssel wird also nicht kopiert.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
</context>
<context>
    <name>keywright::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, current step, %2</source>
        <translation>%1, aktueller Schritt, %2</translation>
    </message>
</context>
<context>
    <name>keywright::StillFailsCard</name>
    <message>
        <source>If an app still fails</source>
        <translation>Wenn eine App immer noch scheitert</translation>
    </message>
    <message>
        <source>Choose what comes nearest. Each is a short page, and leads back here.</source>
        <translation>Wählen Sie, was am ehesten passt. Jedes ist eine kurze Seite und führt hierher zurück.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <extracomment>A button, read aloud. %1: a reason, &quot;Only some requests fail&quot;</extracomment>
        <translation>Was zu tun ist: %1</translation>
    </message>
</context>
<context>
    <name>keywright::TestPage</name>
    <message>
        <source>Send a test request</source>
        <translation>Eine Testanfrage senden</translation>
    </message>
    <message>
        <source>Show what is s&amp;ent</source>
        <translation>&amp;Zeigen, was gesendet wird</translation>
    </message>
    <message>
        <source>Compan&amp;y network…</source>
        <translation>&amp;Firmennetz …</translation>
    </message>
    <message>
        <source>A real answer</source>
        <translation>Eine echte Antwort</translation>
    </message>
    <message>
        <source>The free questions prove the key, not the credit. A real request proves both.</source>
        <translation>Die kostenlosen Fragen beweisen den Schlüssel, nicht das Guthaben. Eine echte Anfrage beweist beides.</translation>
    </message>
    <message>
        <source>Send a &amp;real request</source>
        <translation>Eine &amp;echte Anfrage senden</translation>
    </message>
    <message>
        <source>costs about a tenth of a cent</source>
        <translation>kostet etwa ein Zehntel Cent</translation>
    </message>
    <message>
        <source>Two free questions to %1: first with a made-up key, then with yours.</source>
        <translation>Zwei kostenlose Fragen an %1: zuerst mit einem erfundenen Schlüssel, dann mit Ihrem.</translation>
    </message>
    <message>
        <source>&amp;Stop the test</source>
        <translation>&amp;Test anhalten</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Noch einmal &amp;testen</translation>
    </message>
    <message>
        <source>Start the &amp;test</source>
        <translation>&amp;Test beginnen</translation>
    </message>
    <message>
        <source>There is no key to test yet.</source>
        <translation>Es gibt noch keinen Schlüssel zum Testen.</translation>
    </message>
    <message>
        <source>Paste it under “Check the key”.</source>
        <translation>Fügen Sie ihn unter „Schlüssel prüfen“ ein.</translation>
    </message>
    <message>
        <source>&amp;Check the key</source>
        <translation>&amp;Schlüssel prüfen</translation>
    </message>
    <message>
        <source>The model answered: %1</source>
        <translation>Das Modell hat geantwortet: %1</translation>
    </message>
    <message>
        <source>Send the request of older &amp;guides</source>
        <translation>Die Anfrage älterer &amp;Anleitungen senden</translation>
    </message>
    <message>
        <source>many apps still send it; Perplexity has retired it; a tenth of a cent at most</source>
        <translation>viele Apps senden sie noch; Perplexity hat sie stillgelegt; höchstens ein Zehntel Cent</translation>
    </message>
</context>
<context>
    <name>keywright::TodoCard</name>
    <message>
        <source>Done: %1, %2</source>
        <extracomment>A tick box, read aloud. %1: what is to be changed, %2: where it is</extracomment>
        <translation>Erledigt: %1, %2</translation>
    </message>
</context>
<context>
    <name>keywright::UnfinishedBox</name>
    <message>
        <source>&amp;Undo the change</source>
        <translation>Änderung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Leave it so</source>
        <translation>So &amp;lassen</translation>
    </message>
</context>
<context>
    <name>keywright::UsageCard</name>
    <message>
        <source>How your apps can use it from there</source>
        <translation>Wie Ihre Apps ihn von dort verwenden können</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command. %1</source>
        <extracomment>A button, read aloud. %1: what the command is for</extracomment>
        <translation>Den Befehl kopieren. %1</translation>
    </message>
    <message>
        <source>The commands hold the key&apos;s name, not the key. Then the key can go out of the files.</source>
        <translation>Die Befehle enthalten den Namen des Schlüssels, nicht den Schlüssel. Dann kann der Schlüssel aus den Dateien heraus.</translation>
    </message>
    <message>
        <source>For one program, here a Python one. It gets the key, and nothing is written down:</source>
        <translation>Für ein Programm, hier eines in Python. Es bekommt den Schlüssel, und nichts wird aufgeschrieben:</translation>
    </message>
    <message>
        <source>In a terminal, for what you start there. As a line of ~/.bashrc (bash) or ~/.zshrc (zsh) it works in every new terminal:</source>
        <translation>In einem Terminal, für das, was Sie dort starten. Als Zeile in ~/.bashrc (bash) oder ~/.zshrc (zsh) gilt es in jedem neuen Terminal:</translation>
    </message>
    <message>
        <source>The same for the shell fish, also as a line of ~/.config/fish/config.fish:</source>
        <translation>Dasselbe für die Shell fish, auch als Zeile in ~/.config/fish/config.fish:</translation>
    </message>
    <message>
        <source>In PowerShell, for what you start there, also in the file that $PROFILE names:</source>
        <translation>In der PowerShell, für das, was Sie dort starten, auch in der Datei, die $PROFILE nennt:</translation>
    </message>
    <message>
        <source>For apps that can be given a command which prints the key. In a terminal, it shows the whole key on the screen:</source>
        <translation>Für Apps, denen man einen Befehl geben kann, der den Schlüssel ausgibt. In einem Terminal zeigt er den ganzen Schlüssel auf dem Bildschirm:</translation>
    </message>
    <message>
        <source>In a Python program, in place of the key:</source>
        <translation>In einem Python-Programm, an der Stelle des Schlüssels:</translation>
    </message>
    <message>
        <source>In a JavaScript program for Node, in place of the key:</source>
        <translation>In einem JavaScript-Programm für Node, an der Stelle des Schlüssels:</translation>
    </message>
    <message>
        <source>In a service of your own under systemd (~/.config/systemd/user), while you are signed in:</source>
        <translation>In einem eigenen Dienst unter systemd (~/.config/systemd/user), während Sie angemeldet sind:</translation>
    </message>
    <message>
        <source>For a service of the system under systemd, which runs without you: the key is encrypted for this computer. The service needs the line LoadCredentialEncrypted=perplexity_api_key:/etc/credstore.encrypted/perplexity_api_key and reads the file $CREDENTIALS_DIRECTORY/perplexity_api_key:</source>
        <translation>Für einen Dienst des Systems unter systemd, der ohne Sie läuft: Der Schlüssel wird für diesen Computer verschlüsselt. Der Dienst braucht die Zeile LoadCredentialEncrypted=perplexity_api_key:/etc/credstore.encrypted/perplexity_api_key und liest die Datei $CREDENTIALS_DIRECTORY/perplexity_api_key:</translation>
    </message>
    <message>
        <source>Show more wa&amp;ys</source>
        <translation>We&amp;itere Wege zeigen</translation>
    </message>
    <message>
        <source>Where something for it is missing: Debian and Ubuntu have it in the package %1.</source>
        <extracomment>%1: a package&apos;s name</extracomment>
        <translation>Wo etwas dafür fehlt: Debian und Ubuntu haben ihn im Paket %1.</translation>
    </message>
    <message>
        <source>Keywright&apos;s makers could not try this one on your system yet.</source>
        <translation>Das konnte auf Ihrem System noch nicht ausprobiert werden.</translation>
    </message>
</context>
<context>
    <name>keywright::cellwords</name>
    <message>
        <source>part of the prefix</source>
        <translation>Teil des Anfangs</translation>
    </message>
    <message>
        <source>part of the key</source>
        <translation>Teil des Schlüssels</translation>
    </message>
    <message>
        <source>not part of the key, left out</source>
        <translation>nicht Teil des Schlüssels, weggelassen</translation>
    </message>
    <message>
        <source>replaced by the character it looks like</source>
        <translation>ersetzt durch das Zeichen, dem es gleicht</translation>
    </message>
    <message>
        <source>never part of a key</source>
        <translation>nie Teil eines Schlüssels</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of other text</source>
        <translation>
            <numerusform>%n Zeichen anderer Text</numerusform>
            <numerusform>%n Zeichen anderer Text</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a place such as &quot;after position 17&quot;, %2 the name of a character</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>position %1</source>
        <extracomment>A character&apos;s place in the key, from 1</extracomment>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>Zeichen %1</translation>
    </message>
    <message>
        <source>before the key</source>
        <translation>vor dem Schlüssel</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>after position %1</source>
        <translation>nach Position %1</translation>
    </message>
    <message>
        <source>%1: hidden, it may be secret</source>
        <extracomment>Tells of a character that may be part of another secret; %1 is its place</extracomment>
        <translation>%1: verborgen, es könnte geheim sein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;position 12&quot;, %2 &quot;part of the key&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <extracomment>%1 &quot;after position 17&quot;, %2 &quot;ZERO WIDTH SPACE&quot;, %3 &quot;U+200B&quot;, %4 &quot;not part of the key, left out&quot;</extracomment>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; und %n weiteres</numerusform>
            <numerusform>; und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2: %3</source>
        <extracomment>%1 &quot;53 characters&quot;, %2 &quot;2 problems&quot;, %3 a list of them</extracomment>
        <translation>%1; %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::cli::Command</name>
    <message>
        <source>A key on standard input may have at most 1 MB.</source>
        <translation>Ein Schlüssel auf der Standardeingabe darf höchstens 1 MB haben.</translation>
    </message>
    <message>
        <source>Standard input may have at most 16 MB.</source>
        <translation>Die Standardeingabe darf höchstens 16 MB haben.</translation>
    </message>
    <message>
        <source>Two texts are needed on standard input, with a NUL byte between them.</source>
        <translation>Auf der Standardeingabe werden zwei Texte gebraucht, mit einem NUL-Byte dazwischen.</translation>
    </message>
    <message>
        <source>Standard input can&apos;t be read.</source>
        <translation>Die Standardeingabe lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Take it back with: keywright-cli undo %1</source>
        <translation>Zurücknehmen mit: keywright-cli undo %1</translation>
    </message>
</context>
<context>
    <name>keywright::cli::DoctorCommand</name>
    <message>
        <source>--key-stdin wants a key on standard input.</source>
        <translation>--key-stdin braucht einen Schlüssel auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>Looking for keys, and asking Perplexity about each…</source>
        <translation>Schlüssel werden gesucht, und Perplexity wird nach jedem gefragt …</translation>
    </message>
    <message>
        <source>There is nothing to search at %1.</source>
        <translation>Unter %1 gibt es nichts zu durchsuchen.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::ExplainCommand</name>
    <message>
        <source>Nothing in this text is known to Keywright.</source>
        <translation>In diesem Text ist nichts, was Keywright kennt.</translation>
    </message>
    <message>
        <source>It is about a key that ends in %1. If yours ends in something else, your app still sends another key.</source>
        <translation>Es geht um einen Schlüssel, der mit %1 endet. Endet Ihrer anders, sendet Ihre App noch einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>It is about a key that ends in %1. The saved key is %2.</source>
        <translation>Es geht um einen Schlüssel, der mit %1 endet. Der gespeicherte Schlüssel ist %2.</translation>
    </message>
    <message>
        <source>It is about a key that ends in %1, as the saved key does.</source>
        <translation>Es geht um einen Schlüssel, der mit %1 endet, wie der gespeicherte.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::FindCommand</name>
    <message>
        <source>--key-stdin wants a key on standard input.</source>
        <translation>--key-stdin braucht einen Schlüssel auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>There is nothing to search at %1.</source>
        <translation>Unter %1 gibt es nichts zu durchsuchen.</translation>
    </message>
    <message>
        <source>No key was found.</source>
        <translation>Kein Schlüssel wurde gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) searched, %1 left out.</source>
        <extracomment>%n files; %1 is how many were left out</extracomment>
        <translation>
            <numerusform>%n Datei durchsucht, %1 ausgelassen.</numerusform>
            <numerusform>%n Dateien durchsucht, %1 ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your files point to where Keywright can&apos;t look: %1.</source>
        <extracomment>%1 lists services and programs</extracomment>
        <translation>Ihre Dateien verweisen auf Stellen, in die Keywright nicht sehen kann: %1.</translation>
    </message>
    <message>
        <source>Some websites and apps keep keys where no program can look (GitHub Actions, Zapier, Open WebUI and others). With --json the command lists them and what to do there.</source>
        <translation>Manche Webseiten und Apps bewahren Schlüssel auf, wo kein Programm nachsehen kann (GitHub Actions, Zapier, Open WebUI und andere). Mit --json zählt der Befehl sie auf und sagt, was dort zu tun ist.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::KeyCommand</name>
    <message>
        <source>This was not saved: it is not a key as it stands.</source>
        <translation>Dies wurde nicht gespeichert: So, wie es ist, ist es kein Schlüssel.</translation>
    </message>
    <message>
        <source>No key is saved.</source>
        <translation>Kein Schlüssel ist gespeichert.</translation>
    </message>
    <message>
        <source>The key is no longer in the keychain.</source>
        <translation>Der Schlüssel ist nicht mehr im Schlüsselbund.</translation>
    </message>
    <message>
        <source>No key is saved under the name “%1”.</source>
        <translation>Unter dem Namen „%1“ ist kein Schlüssel gespeichert.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::KeyedCommand</name>
    <message>
        <source>There is no key: give it on standard input, or save it with “keywright-cli key save”.</source>
        <translation>Es gibt keinen Schlüssel: Geben Sie ihn über die Standardeingabe, oder speichern Sie ihn mit „keywright-cli key save“.</translation>
    </message>
    <message>
        <source>No key is saved under the name “%1”. “keywright-cli key show” lists the names.</source>
        <translation>Unter dem Namen „%1“ ist kein Schlüssel gespeichert. „keywright-cli key show“ nennt die Namen.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::ListenCommand</name>
    <message>
        <source>There is no app “%1”. “keywright-cli find --json” names them under “tool”.</source>
        <translation>Es gibt keine App „%1“. „keywright-cli find --json“ nennt sie unter „tool“.</translation>
    </message>
    <message>
        <source>--key-stdin wants a key on standard input.</source>
        <translation>--key-stdin braucht einen Schlüssel auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>Then let the app ask. Its request is passed on to %1, where it costs what it always costs.</source>
        <translation>Lassen Sie dann die App fragen. Ihre Anfrage wird an %1 weitergereicht; dort kostet sie, was sie immer kostet.</translation>
    </message>
    <message>
        <source>Then let the app ask. It gets an error from Keywright; nothing is sent to Perplexity.</source>
        <translation>Lassen Sie dann die App fragen. Sie bekommt einen Fehler von Keywright; an Perplexity wird nichts gesendet.</translation>
    </message>
    <message>
        <source>A request came: %1 %2</source>
        <translation>Es kam eine Anfrage: %1 %2</translation>
    </message>
    <message>
        <source>A request came from %3: %1 %2</source>
        <translation>Es kam eine Anfrage von %3: %1 %2</translation>
    </message>
    <message>
        <source>There is no saved key to compare it with: give one with --key-stdin to learn whether the app sends that one.</source>
        <translation>Es ist kein Schlüssel gespeichert, mit dem er verglichen werden kann: Geben Sie mit --key-stdin einen an, um zu erfahren, ob die App diesen sendet.</translation>
    </message>
    <message>
        <source>Put the former address back into the app now.</source>
        <translation>Tragen Sie jetzt in der App die frühere Adresse wieder ein.</translation>
    </message>
    <message numerus="yes">
        <source>Listening at %1 for one request, for %n second(s).</source>
        <translation>
            <numerusform>Keywright hört %n Sekunde lang auf eine Anfrage: %1</numerusform>
            <numerusform>Keywright hört %n Sekunden lang auf eine Anfrage: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::cli::ReplaceCommand</name>
    <message>
        <source>Nothing was changed: the new key is not a key as it stands.</source>
        <translation>Nichts wurde geändert: So, wie er ist, ist der neue Schlüssel keiner.</translation>
    </message>
    <message>
        <source>There is nothing to search at %1.</source>
        <translation>Unter %1 gibt es nichts zu durchsuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed, because Perplexity did not accept the new key. “--force” changes the files all the same.</source>
        <translation>Nichts wurde geändert, weil Perplexity den neuen Schlüssel nicht angenommen hat. „--force“ ändert die Dateien trotzdem.</translation>
    </message>
    <message>
        <source>There is no other key in these files.</source>
        <translation>In diesen Dateien ist kein anderer Schlüssel.</translation>
    </message>
    <message>
        <source>Replaced in %1.</source>
        <translation>Ersetzt in %1.</translation>
    </message>
    <message>
        <source>Left alone: %1. %2</source>
        <translation>In Ruhe gelassen: %1. %2</translation>
    </message>
    <message>
        <source>Restart %1 (process %2): it still holds another key.</source>
        <translation>Starten Sie %1 (Prozess %2) neu: Es hält noch einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Take it back with: keywright-cli undo %1</source>
        <translation>Zurücknehmen mit: keywright-cli undo %1</translation>
    </message>
    <message>
        <source>Could be mended, too: %1 (%2). Use --repair %3.</source>
        <extracomment>%1: what could be mended, %2: a file, %3: a word for the command line</extracomment>
        <translation>Ließe sich auch in Ordnung bringen: %1 (%2). Dafür ist --repair %3 da.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) with another key were left alone, because no app is known to read them. With --old-stdin they are changed, too.</source>
        <translation>
            <numerusform>%n Stelle mit einem anderen Schlüssel blieb, wie sie ist, weil keine App bekannt ist, die sie liest. Mit --old-stdin wird auch sie geändert.</numerusform>
            <numerusform>%n Stellen mit einem anderen Schlüssel blieben, wie sie sind, weil keine App bekannt ist, die sie liest. Mit --old-stdin werden auch sie geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put right: %1.</source>
        <translation>In Ordnung gebracht: %1.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::RequestCommand</name>
    <message>
        <source>There is nothing on standard input. Give it what your app sends, for example a curl line.</source>
        <translation>Auf der Standardeingabe ist nichts. Geben Sie ein, was Ihre App sendet, zum Beispiel eine curl-Zeile.</translation>
    </message>
    <message>
        <source>There is no request in this text that Keywright can read. Looked for: %1.</source>
        <extracomment>%1 lists kinds of texts, separated by semicolons</extracomment>
        <translation>In diesem Text ist keine Anfrage, die Keywright lesen kann. Gesucht wurden: %1.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::RunCommand</name>
    <message>
        <source>There is no program “%1”. Nothing was started.</source>
        <translation>Es gibt kein Programm „%1“. Nichts wurde gestartet.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be run: %2.</source>
        <translation>„%1“ lässt sich nicht ausführen: %2.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::TestCommand</name>
    <message>
        <source>This key was not sent: it holds characters that no request can carry.</source>
        <translation>Dieser Schlüssel wurde nicht gesendet: Er enthält Zeichen, die keine Anfrage tragen kann.</translation>
    </message>
    <message>
        <source>There is no key on standard input, only an empty line. Nothing was sent.</source>
        <translation>Auf der Standardeingabe steht kein Schlüssel, nur eine leere Zeile. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>keywright::cli::UndoCommand</name>
    <message>
        <source>There is no change to undo.</source>
        <translation>Es gibt keine Änderung zum Zurücknehmen.</translation>
    </message>
    <message>
        <source>Nothing was changed so far.</source>
        <translation>Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1, %2, undone</source>
        <extracomment>%1 is the id of a change, %2 its time</extracomment>
        <translation>%1, %2, zurückgenommen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There is no change “%1”. “undo --list” shows them.</source>
        <translation>Es gibt keine Änderung „%1“. „undo --list“ zeigt sie.</translation>
    </message>
    <message>
        <source>The change could not be undone: %1</source>
        <translation>Die Änderung konnte nicht zurückgenommen werden: %1</translation>
    </message>
    <message>
        <source>Brought back: %1</source>
        <translation>Zurückgebracht: %1</translation>
    </message>
    <message>
        <source>Some copies could not be deleted: %1</source>
        <translation>Einige Kopien ließen sich nicht löschen: %1</translation>
    </message>
    <message>
        <source>The copies are deleted. This change can&apos;t be undone any more.</source>
        <translation>Die Kopien sind gelöscht. Diese Änderung lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Left alone: %1. %2 The copy is %3.</source>
        <translation>In Ruhe gelassen: %1. %2 Die Kopie ist %3.</translation>
    </message>
    <message>
        <source>It was changed by something else since.</source>
        <translation>Sie wurde seitdem von etwas anderem geändert.</translation>
    </message>
</context>
<context>
    <name>keywright::theme</name>
    <message>
        <source>done</source>
        <extracomment>State of a step or of a check, read after its name: &quot;Check the key, done&quot;.</extracomment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>noch nicht erledigt</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>keywright::wording::RepairWords</name>
    <message>
        <source>Take the empty line %1 away</source>
        <extracomment>%1: a line number</extracomment>
        <translation>Die leere Zeile %1 entfernen</translation>
    </message>
    <message>
        <source>Take the entry in line %1 away, which programs send instead of your key</source>
        <extracomment>%1: a line number</extracomment>
        <translation>Den Eintrag in Zeile %1 entfernen, den Programme statt Ihres Schlüssels senden</translation>
    </message>
    <message>
        <source>Take line %1 away, which sends another key</source>
        <extracomment>%1: a line number</extracomment>
        <translation>Zeile %1 entfernen, die einen anderen Schlüssel sendet</translation>
    </message>
    <message>
        <source>Take the comment in line %1 away, which still shows a key</source>
        <extracomment>%1: a line number</extracomment>
        <translation>Den Kommentar in Zeile %1 entfernen, in dem noch ein Schlüssel steht</translation>
    </message>
    <message>
        <source>Take line %1 away instead</source>
        <extracomment>%1: a line number</extracomment>
        <translation>Stattdessen Zeile %1 entfernen</translation>
    </message>
    <message>
        <source>Not ticked: putting your key there does as well.</source>
        <translation>Nicht angekreuzt: Ihren Schlüssel dort einzusetzen hilft genauso.</translation>
    </message>
    <message>
        <source>Not ticked: do this only where no program of yours needs the entry.</source>
        <translation>Nicht angekreuzt: Tun Sie das nur, wenn keines Ihrer Programme den Eintrag braucht.</translation>
    </message>
    <message>
        <source>Not ticked: no app reads a comment. It only shows the old key to others.</source>
        <translation>Nicht angekreuzt: Keine App liest einen Kommentar. Er zeigt nur anderen den alten Schlüssel.</translation>
    </message>
    <message>
        <source>Not ticked: then your key counts from the place that loses now.</source>
        <translation>Nicht angekreuzt: Dann gilt Ihr Schlüssel von der Stelle, die jetzt nicht zählt.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <extracomment>%1: a wrong name of a variable, %2: the right one</extracomment>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Keep %1 and add %2 with the same value</source>
        <extracomment>%1: a variable, %2: another one</extracomment>
        <translation>%1 behalten und %2 mit demselben Wert ergänzen</translation>
    </message>
    <message>
        <source>Correct the address in line %1 to %2</source>
        <extracomment>%1: a line number, %2: an address</extracomment>
        <translation>Die Adresse in Zeile %1 zu %2 berichtigen</translation>
    </message>
    <message>
        <source>Save the file as plain UTF-8, the one form that its program reads</source>
        <translation>Die Datei als einfaches UTF-8 speichern, die einzige Form, die ihr Programm liest</translation>
    </message>
    <message>
        <source>Hand %1 on to your apps</source>
        <extracomment>%1: a variable</extracomment>
        <translation>%1 an Ihre Apps weitergeben</translation>
    </message>
    <message>
        <source>Clear the results in the notebook that show a key</source>
        <translation>Die Ergebnisse im Notebook löschen, die einen Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Let nobody but you read this file</source>
        <translation>Nur Sie selbst diese Datei lesen lassen</translation>
    </message>
    <message>
        <source>Not ticked: a program of yours may read the name that is there now.</source>
        <translation>Nicht angekreuzt: Ein Programm von Ihnen liest vielleicht den jetzigen Namen.</translation>
    </message>
    <message>
        <source>Not ticked: only some programs need the other name.</source>
        <translation>Nicht angekreuzt: Nur manche Programme brauchen den anderen Namen.</translation>
    </message>
    <message>
        <source>Not ticked: some programs want the whole path here.</source>
        <translation>Nicht angekreuzt: Manche Programme wollen hier den ganzen Pfad.</translation>
    </message>
    <message>
        <source>Not ticked: now only the terminal itself knows it, which may be meant.</source>
        <translation>Nicht angekreuzt: Jetzt kennt sie nur das Terminal selbst, und das kann gewollt sein.</translation>
    </message>
    <message>
        <source>Not ticked: the results are gone until the notebook is run again.</source>
        <translation>Nicht angekreuzt: Die Ergebnisse sind dann weg, bis das Notebook wieder läuft.</translation>
    </message>
    <message>
        <source>Not ticked: other users of this computer can read it now, and a server may have to.</source>
        <translation>Nicht angekreuzt: Jetzt können andere Benutzer dieses Computers sie lesen, und ein Server muss es vielleicht.</translation>
    </message>
</context>
<context>
    <name>keywright::wording::SourceWords</name>
    <message>
        <source>set when you logged in</source>
        <translation>bei der Anmeldung gesetzt</translation>
    </message>
    <message>
        <source>set in every new terminal</source>
        <translation>in jedem neuen Terminal gesetzt</translation>
    </message>
    <message>
        <source>given to every program of your desktop</source>
        <translation>jedem Programm Ihrer Arbeitsfläche mitgegeben</translation>
    </message>
    <message>
        <source>set for your scheduled tasks (crontab)</source>
        <translation>für Ihre geplanten Aufgaben gesetzt (crontab)</translation>
    </message>
    <message>
        <source>given to every app (launchctl)</source>
        <translation>jeder App mitgegeben (launchctl)</translation>
    </message>
    <message>
        <source>your environment variable in Windows</source>
        <translation>Ihre Umgebungsvariable in Windows</translation>
    </message>
    <message>
        <source>this computer&apos;s environment variable in Windows</source>
        <translation>Umgebungsvariable dieses Rechners in Windows</translation>
    </message>
    <message>
        <source>This was set before Keywright started. Change the file that sets it.</source>
        <translation>Das war schon gesetzt, bevor Keywright gestartet wurde. Ändern Sie die Datei, die es setzt.</translation>
    </message>
    <message>
        <source>A start file of your shell sets this, but none that Keywright knows. Look for %1 in the files that your own start file reads.</source>
        <extracomment>%1: a variable</extracomment>
        <translation>Eine Startdatei Ihrer Shell setzt das, aber keine, die Keywright kennt. Suchen Sie %1 in den Dateien, die Ihre eigene Startdatei liest.</translation>
    </message>
    <message>
        <source>Your desktop has kept this value since you logged in. Change the file that sets it, then log out and in. If no file sets it, this takes it away: systemctl --user unset-environment %1</source>
        <extracomment>%1: a variable; the command stays as it is</extracomment>
        <translation>Ihre Arbeitsfläche behält diesen Wert seit Ihrer Anmeldung. Ändern Sie die Datei, die ihn setzt, und melden Sie sich ab und wieder an. Setzt ihn keine Datei, dann entfernt ihn dieser Befehl: systemctl --user unset-environment %1</translation>
    </message>
    <message>
        <source>Change it with this command: crontab -e</source>
        <translation>Ändern Sie es mit diesem Befehl: crontab -e</translation>
    </message>
    <message>
        <source>This takes it away until something sets it again: launchctl unsetenv %1</source>
        <extracomment>%1: a variable; the command stays as it is</extracomment>
        <translation>Das entfernt es, bis etwas es wieder setzt: launchctl unsetenv %1</translation>
    </message>
    <message>
        <source>Search the Start menu for “environment variables for your account” and change it there.</source>
        <translation>Suchen Sie im Startmenü nach „Umgebungsvariablen für dieses Konto“ und ändern Sie es dort.</translation>
    </message>
    <message>
        <source>Search the Start menu for “system environment variables” and change it there. That needs an administrator.</source>
        <translation>Suchen Sie im Startmenü nach „Systemumgebungsvariablen“ und ändern Sie es dort. Dafür braucht es einen Administrator.</translation>
    </message>
    <message>
        <source>To make your key win, put it into %1, line %2, too.</source>
        <extracomment>Somewhere else the key stands already. %1: a file, %2: a line number</extracomment>
        <translation>Damit Ihr Schlüssel gilt, setzen Sie ihn auch in %1, Zeile %2, ein.</translation>
    </message>
    <message>
        <source>No app gets this one: the line is for the terminal itself. To hand it on, it has to begin with “%1”.</source>
        <extracomment>%1: a word of a shell&apos;s language, &quot;export&quot;</extracomment>
        <translation>Diesen bekommt keine App: Die Zeile gilt nur für das Terminal selbst. Um ihn weiterzugeben, muss sie mit „%1“ beginnen.</translation>
    </message>
    <message>
        <source>To make your key win, put it into %1, line %2.</source>
        <extracomment>%1: a file, %2: a line number</extracomment>
        <translation>Damit Ihr Schlüssel gilt, setzen Sie ihn in %1, Zeile %2, ein.</translation>
    </message>
</context>
<context>
    <name>keywright::wording::UnfinishedWords</name>
    <message>
        <source>Keywright was ended in the middle of a change on %1.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Keywright wurde am %1 mitten in einer Änderung beendet.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <extracomment>%1: files</extracomment>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>As before: %1.</source>
        <extracomment>%1: files</extracomment>
        <translation>Wie zuvor: %1.</translation>
    </message>
    <message>
        <source>Changed by somebody else since, and left alone: %1.</source>
        <extracomment>%1: files</extracomment>
        <translation>Seitdem von jemand anderem geändert und in Ruhe gelassen: %1.</translation>
    </message>
    <message>
        <source>No file was harmed. Nothing has to be done.</source>
        <translation>Keine Datei hat Schaden genommen. Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>No file was harmed. Undo takes the changed ones back; or go on and replace the rest.</source>
        <translation>Keine Datei hat Schaden genommen. „Rückgängig“ nimmt die geänderten zurück; oder machen Sie weiter und ersetzen den Rest.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>%n weitere Datei</numerusform>
            <numerusform>%n weitere Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Finds out why a Perplexity API key is refused, and keeps it safe.</source>
        <translation>Findet heraus, warum ein Perplexity-API-Schlüssel abgelehnt wird, und bewahrt ihn sicher auf.</translation>
    </message>
    <message>
        <source>Ask this address instead of Perplexity&apos;s own.</source>
        <translation>Diese Adresse fragen statt der von Perplexity.</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this file as well.</source>
        <translation>Auch den Zertifizierungsstellen in dieser Datei vertrauen.</translation>
    </message>
    <message>
        <source>There is no practice world “%1”. These are there: %2</source>
        <translation>Die Übungswelt „%1“ gibt es nicht. Es gibt: %2</translation>
    </message>
    <message>
        <source>Practise with made-up keys; nothing of yours is touched. “--practice=WORLD” begins in one of these worlds: %1.</source>
        <translation>Mit erfundenen Schlüsseln üben; nichts von Ihnen wird angerührt. „--practice=WORLD“ beginnt in einer dieser Welten: %1.</translation>
    </message>
</context>
</TS>
