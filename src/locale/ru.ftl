### Тексты kc на русском языке. Ключи общие для обоих языков; проверка сравнивает их.
### У сообщения правила: значение – что не так; .label – под местом; .help – что написать; .many – заголовок
### для нескольких замечаний с одной причиной ($count – замечаний, $items – пунктов); .row – строка в их списке;
### .letter – что написать вместо .help тому, кто читает документ, а не файл, .letter-row – вместо .row;
### .shared – что сказать один раз перед пунктами, о которых это верно, или перед тем, что о каждом скажет .each.

## Важность и счёт

severity-error = ошибка
severity-warning = предупреждение
severity-note = заметка
severity-errors = Ошибки
severity-warnings = Предупреждения
severity-notes = Заметки
count-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
 }
count-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
 }
count-notes = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
   *[other] { $count } заметок
 }
count-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
   *[other] { $count } файлов
 }
summary = Проверено: { $files }. Замечания: { $errors }, { $warnings }, { $notes }.
summary-clean = Проверено: { $files }. Замечаний нет.

## Отчёт

report-items = пункты
report-places = места
report-basis = основание
report-help = как исправить
report-lines = { $count ->
    [one] строка { $lines }
   *[other] строки { $lines }
 }
report-row = { $row } (строка { $line })
report-rows-from = { $row } (начиная со строки { $line })
report-run-one = { $first } (строка { $line })
report-run = { $first }–{ $last } (строки { $line }–{ $end })
report-run-short = { $first }–{ $last }
report-shared = { $text }: { $items }
basis-footnote = сноска { $number } типовой дорожной карты: «{ $text }»
    .many = сноски типовой дорожной карты к этим частям
basis-item = пункт { $number } типовой дорожной карты: «{ $title }»
basis-document = пункт { $number } типовой дорожной карты, вид документа: «{ $document }»
    .many = вид документа в соответствующих пунктах типовой дорожной карты
basis-order-must = порядок типовой дорожной карты: её пункт { $before } выполняется раньше пункта { $after }
    .many = порядок мероприятий типовой дорожной карты: следующее опирается на результат предыдущего
basis-order-should = по методике пункт { $before } типовой дорожной карты выполняется раньше пункта { $after }
    .many = порядок мероприятий, который предполагает методика типовой дорожной карты

## Сопоставление

alignment-title = Сопоставление { $path } с типовой дорожной картой { $template }
alignment-item = Пункт
alignment-template = Типовой
alignment-similarity = Сходство
alignment-means = Как найден
alignment-words = Название
alignment-implements = implements
alignment-by-title = по названию
alignment-by-items = по содержанию
alignment-by-number = по номеру
alignment-local = местный
alignment-absent = отсутствует

## Правила: список и страница

rules-rule = Правило
rules-severity = Важность
group-input = файл
group-structure = структура
group-deadline = сроки
group-responsible = ответственные
group-document = документы
explain-facts = *Группа: { $group } (`{ $id }`). Важность: { $severity }.*
explain-group = Группа { $id } ({ $group })
explain-group-more = Страница правила: `kc explain ПРАВИЛО`.

## Командная строка

help-usage = Использование
help-commands = Команды
help-options = Параметры
help-arguments = Аргументы
help-usage-options = [ПАРАМЕТРЫ]
help-default = [по умолчанию: { $values }]
help-possible = [возможные значения: { $values }]
value-command = КОМАНДА
value-path = ПУТЬ
value-file = ФАЙЛ
value-rule = ПРАВИЛО
value-severity = ВАЖНОСТЬ
value-format = ВИД
value-format-path = ВИД=ФАЙЛ
value-date = ДАТА
value-days = ДНИ
value-what = ПО_ЧЕМУ
value-when = КОГДА
value-name = ИМЯ
value-roadmap = КАРТА
value-item = ПУНКТ
value-text = ТЕКСТ
value-fact = СВЕДЕНИЕ
value-shell = ОБОЛОЧКА
value-dir = ПАПКА
value-id-file = ИМЯ|ФАЙЛ
man-name = ИМЯ
man-synopsis = СИНТАКСИС
man-description = ОПИСАНИЕ
man-more = ДОПОЛНИТЕЛЬНО
man-version = ВЕРСИЯ
command-help = Показать справку о kc или о команде
command-help-after =
    Пример:
      kc help check
argument-help-commands = Команда, о которой рассказать
usage-unknown-command = неизвестная команда «{ $command }»
usage-unknown-option = неизвестный параметр «{ $argument }»
usage-unexpected-word = лишнее слово «{ $argument }»; значение с пробелами возьмите в кавычки: "…"
usage-missing = нужно указать: { $argument }
usage-missing-value = после «{ $argument }» нужно значение
usage-wrong-value = значение «{ $value }» не подходит для «{ $argument }»
usage-refused-value = значение «{ $value }» не подходит для «{ $argument }»: { $cause }
usage-unexpected-value = «{ $argument }» указывается без значения (здесь: «{ $value }»)
usage-repeated = «{ $argument }» можно указать только один раз
usage-conflict = «{ $argument }» нельзя сочетать с { $others }
usage-not-text = в командной строке есть символы, которые не читаются как текст UTF-8
usage-nearest = возможно, имеется в виду: { $nearest }
usage-possible = возможные значения: { $values }
usage-more = Подробнее: { $command } --help
usage-misspelt-rule = такого правила нет; возможно, имеется в виду «{ $nearest }»
usage-unknown-rule = такого правила нет; все показывает kc rules
usage-output = назовите файл .json, .jsonl, .sarif, .xml или .txt или напишите ВИД=ФАЙЛ, например github=out.txt; виды: { $formats }
usage-output-or-end = назовите файл .csv, .json, .md или .xlsx или напишите ВИД=ФАЙЛ; виды: { $formats }
usage-output-format = вида «{ $format }» нет; есть { $formats }
usage-day = такого дня нет; напишите 2024-10-01 или 01.10.2024
usage-not-a-day = это не день; напишите его полностью: 2024-10-01 или 01.10.2024
usage-days = напишите число дней, например 30d, или недель, например 4w
cli-unknown-language-variable = язык «{ $code }» в переменной окружения KC_LANG неизвестен; задайте KC_LANG=ru или KC_LANG=en
command-kc = Проверяет дорожные карты по внедрению стандартов клиентоцентричности.
command-kc-after = Код завершения: 0 – замечаний нет, 1 – есть замечания, 2 – выполнить задание не удалось.

    Примеры:
      kc check roadmaps
      kc explain deadline-inversion
      kc new --body "Министерство транспорта" --profile services -o transport.yaml
command-check = Проверить дорожные карты
command-check-after = Код завершения: 0 – нет замечаний указанной важности, 1 – есть, 2 – выполнить задание не удалось.

    Примеры:
      kc check roadmaps
      kc check roadmap.yaml --lang ru --fail-on warning
      kc check - --stdin-filename roadmap.yaml < roadmap.yaml
      kc check roadmaps --output sarif=kc.sarif --output junit=kc.junit.xml
      kc check roadmaps --baseline kc-baseline.json
      kc check roadmaps --template шаблон.yaml --select structure,deadline
command-explain = Показать страницу правила: что проверяет, зачем, пример, как исправить
command-explain-after =
    Примеры:
      kc explain deadline-inversion
      kc explain deadline
command-rules = Показать список правил
command-rules-after =
    Примеры:
      kc rules
      kc rules --format json
command-schema = Напечатать JSON Schema формата файла
command-schema-after =
    Пример:
      kc schema roadmap > roadmap.schema.json
argument-lang = Язык: ru или en (иначе KC_LANG, иначе язык системы)
argument-color = Когда использовать цвет
argument-help = Показать эту справку
argument-version = Показать версию
argument-format = Вид отчёта
argument-check-paths = Файлы, папки или «-» (стандартный ввод)
argument-check-select = Проверять только эти правила или группы (через запятую)
argument-check-ignore = Не проверять эти правила или группы (через запятую)
argument-check-fail-on = Завершаться с кодом 1, если есть замечания этой важности или выше
argument-check-template = Проверять по шаблону из этого файла
argument-check-explain-alignment = Показать, какому типовому пункту соответствует каждый пункт и насколько похожи названия
argument-check-quiet = Не показывать итог и ход работы
argument-check-stdin-filename = Имя, под которым показывать стандартный ввод
argument-explain-rules = Имена правил или групп; все показывает kc rules
argument-schema-name = Формат: roadmap, template, calendar или config
cli-unknown-language = язык «{ $code }» неизвестен; выберите ru или en
cli-template-is-roadmap = { $path } – дорожная карта, а не шаблон; проверьте её: kc check { $word }
cli-bad-template = шаблон не годится: { $cause }
cli-cannot-read = не удаётся прочитать { $path }: { $cause }
cli-document = это документ { $format }, а не дорожная карта в YAML; сначала переведите его: kc import { $path } -o roadmap.yaml
cli-cannot-write = не удаётся записать результат: { $cause }
cli-cannot-walk = не удаётся просмотреть папку: { $cause }
cause-not-found = нет такого файла или папки
cause-permission-denied = не хватает прав доступа
cause-is-a-folder = это папка, а не файл
cause-not-a-folder = часть пути – файл, а не папка
cause-already-exists = такой файл уже есть
cause-storage-full = на диске не осталось места
cause-read-only = диск доступен только для чтения
cause-file-too-large = файл слишком велик для этого диска
cause-invalid-name = недопустимое имя файла
cause-busy = файл занят другой программой
cause-not-text = это не текст в кодировке UTF-8
cause-out-of-memory = не хватает памяти
cli-no-roadmaps = в папке { $path } нет дорожных карт (файлов .yaml и .yml)
cli-only-documents = в папке { $path } нет дорожных карт (файлов .yaml и .yml), но есть документы; переведите их в YAML, например: kc import { $document } -o roadmap.yaml
cli-nothing-checked = не найдено ни одной дорожной карты: файлы YAML есть, но ни в одном нет ключей body, act, profile, working_group или regional_acts в начале строки. Отдельный файл назовите прямо: kc check ФАЙЛ; новую карту составит kc new, карту из документа – kc import

## Командная строка: шаблоны и новая дорожная карта

command-template = Показать и проверить шаблоны – типовые дорожные карты
command-template-after =
    Примеры:
      kc template list
      kc template show federal
      kc template check шаблон.yaml
command-template-list = Показать встроенные шаблоны
command-template-list-after =
    Пример:
      kc template list --format json
command-template-show = Показать разделы, мероприятия, сноски и порядок мероприятий шаблона
command-template-show-after =
    Примеры:
      kc template show
      kc template show examples/templates/khabarovsk.yaml --format json
command-template-check = Проверить файл шаблона и показать каждую ошибку на её месте
command-template-check-after = Код завершения: 0 – ошибок нет, 1 – есть ошибки, 2 – файл не удалось прочитать.

    Пример:
      kc template check examples/templates/khabarovsk.yaml
argument-template-list-format = Вид списка
argument-template-show-format = Вид шаблона
argument-template-show-template = Встроенный шаблон или путь к файлу шаблона
argument-template-check-file = Файл шаблона
command-new = Создать дорожную карту для заполнения – по шаблону и сведениям об органе
command-new-after = Сведения об органе для --profile:
      services – { condition-services }
      low_graded_services – { condition-low-graded-services }
      own_hr_service – { condition-own-hr-service }
      support_measures – { condition-support-measures }
      state_control – { condition-state-control }
      internal_it – { condition-internal-it }
      internal_accounting – { condition-internal-accounting }
      internal_facilities – { condition-internal-facilities }

    Примеры:
      kc new --body "Министерство транспорта" --profile services -o transport.yaml
      kc new --body "Министерство транспорта" --template шаблон.yaml
argument-new-body = Орган, чья это дорожная карта
argument-new-region = Субъект Российской Федерации
argument-new-profile = Сведения об органе, которые верны, через запятую; остальные считаются неверными
argument-new-template = Составить по шаблону из этого файла
argument-new-output = Записать в этот файл, а не на стандартный вывод
argument-new-force = Заменить файл, если он уже есть
command-completions = Напечатать сценарий автодополнения для командной оболочки
command-completions-after =
    Примеры:
      kc completions bash > ~/.local/share/bash-completion/completions/kc
      kc completions zsh > ~/.zfunc/_kc
      kc completions fish > ~/.config/fish/completions/kc.fish
      kc completions powershell >> $PROFILE
argument-completions-shell = Оболочка: bash, zsh, fish или powershell
command-man = Напечатать страницу справочного руководства (man)
command-man-after =
    Примеры:
      kc man | man -l -
      kc man -o ~/.local/share/man/man1
argument-man-output = Записать страницы всех команд в эту папку
cli-unknown-fact = неизвестное сведение «{ $fact }»; возможны:{ $known }
cli-file-exists = файл { $path } уже есть; чтобы заменить его, добавьте --force
cli-blank-body = укажите наименование органа после --body
cli-bad-calendar = календарь рабочих дней непригоден: { $cause }
template-list-id = Шаблон
template-list-title = Название
template-list-sections = Разделы
template-list-items = Мероприятия
template-show-id = Шаблон: { $id }
template-show-counts = { $sections ->
    [one] { $sections } раздел
    [few] { $sections } раздела
   *[many] { $sections } разделов
 }, { $items ->
    [one] { $items } мероприятие
    [few] { $items } мероприятия
   *[many] { $items } мероприятий
 }
template-show-number = Номер
template-show-name = Наименование
template-show-condition = Условие
template-show-documents = Документ
template-show-after = После (в скобках – желательно)
template-show-footnotes = Сноски
template-show-rank = не ниже: { $rank }
template-show-should = ({ $item })
condition-footnote = { $condition } (сноска { $number })
condition-optional = по желанию
condition-delegable = может взять на себя субъект РФ
condition-services = есть услуги или сервисы
condition-low-graded-services = есть услуги с оценкой «В» или «Г»
condition-own-hr-service = своя кадровая служба
condition-support-measures = есть меры поддержки
condition-state-control = есть государственный контроль (надзор)
condition-internal-it = своё ИТ-обеспечение
condition-internal-accounting = свой бухгалтерский учёт
condition-internal-facilities = своё хозяйственное обеспечение
template-valid = { $path }: шаблон { $id } годен: { $counts }
template-problem = { $path }:{ $line }:{ $column }: { $problem }
template-problems = { $first } (и ещё { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[many] { $count } ошибок
 })
template-no-file = { $path } – не файл
template-no-template = { $path } – не шаблон; kc template check покажет, чего в нём не хватает
template-problem-count = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[many] { $count } ошибок
 } в шаблоне { $path }
new-heading = Дорожная карта для заполнения, составлена командой kc new. Шаблон: { $template }.
new-schema = Подсказки в редакторе: kc schema roadmap > roadmap.schema.json рядом с этим файлом.
new-how = Уберите «#» перед сроком и ответственными и впишите свои; проверьте файл: kc check.
new-period = впишите годы, на которые принята карта
new-act = впишите приказ (распоряжение), которым утверждена карта
new-profile = сведения об органе: от них зависит, какие разделы и мероприятия нужны
new-working-group = впишите состав рабочей группы
new-optional = мероприятие можно не включать (сноска { $number })
new-delegable = если мероприятие взял на себя субъект РФ, поставьте deadline: х (русской буквой) и укажите его акт в regional_acts (сноска { $number })
new-document = В document замените общие слова шаблона видом, номером и датой своего документа.
cli-new-written = Записано: { $path }. Впишите сроки, ответственных и документы, затем проверьте карту: kc check { $word }
new-rank = не ниже: { $rank }

## Шаблон: что не так

template-empty = файл шаблона пуст
    .label = здесь ничего нет
    .help = напишите шаблон: format, id, title и sections, либо extends и изменения
template-empty-text = пустой текст
    .label = здесь нет текста
    .help = впишите текст или уберите строку
template-footnote-number = «{ $value }» – не номер сноски
    .label = не номер сноски
    .help = напишите целое число, например 9
template-misspelt-choice = неизвестное значение «{ $value }»
    .label = такого значения нет
    .help = возможно, имеется в виду «{ $nearest }»
template-unknown-choice = неизвестное значение «{ $value }»
    .label = такого значения нет
    .help = возможны: { $known }
template-duplicate-number = номер { $number } встречается в файле дважды
    .label = второй раз
    .help = дайте разделу или мероприятию свой номер
template-duplicate-footnote = сноска { $number } встречается в файле дважды
    .label = второй раз
    .help = оставьте одну сноску с этим номером
template-first-number = первый раз
template-unknown-drop = в расширяемом шаблоне нет раздела или мероприятия { $number }
    .label = убирать нечего
    .help = укажите номер раздела или мероприятия расширяемого шаблона; номера показывает kc template show
template-unknown-item = в шаблоне нет мероприятия { $number }
    .label = такого мероприятия нет
    .help = укажите номер мероприятия шаблона; номера показывает kc template show
template-undefined = «{ $name }» в шаблоне не определено
    .label = не определено
    .help = определите его в document_kinds или ranks или напишите известное имя
template-undefined-footnote = в шаблоне нет сноски { $number }
    .label = такой сноски нет
    .help = добавьте сноску в footnotes или укажите номер имеющейся
template-new-without-title = у нового раздела или мероприятия { $number } нет названия
    .label = в расширяемом шаблоне такого номера нет
    .help = добавьте title; если имеется в виду часть расширяемого шаблона, исправьте номер
template-elsewhere = раздел { $number } в расширяемом шаблоне стоит в другом месте (в разделе { $section })
    .label = не здесь
    .help = опишите изменения раздела там, где он стоит в шаблоне, или дайте новому разделу другой номер
template-item-elsewhere = мероприятие { $number } в расширяемом шаблоне стоит в разделе { $section }
    .label = не здесь
    .help = опишите изменения мероприятия в его разделе или дайте новому мероприятию другой номер
template-not-delegable = сноска { $number } не разрешает субъекту РФ взять мероприятие на себя
    .label = условие сноски – не delegable
    .help = укажите сноску с условием condition: delegable
template-unknown-order = в шаблоне мероприятие { $after } не стоит после { $before }
    .label = отменять нечего
    .help = порядок мероприятий показывает kc template show
template-circle = порядок мероприятий замкнулся в круг: { $after } после { $before }, хотя { $before } само следует за { $after }
    .label = этот порядок замыкает круг
    .help = уберите этот порядок или отмените встречный в order: remove
template-unusable-base = расширить шаблон «{ $template }» нельзя: { $reason }
    .label = этот шаблон
    .help = напишите federal или путь к файлу шаблона, считая от этого файла
template-extends-circle = шаблоны расширяют друг друга по кругу ({ $path })

## Проверка в конвейере: виды отчёта, настройки, исключения, известные замечания

command-config = Показать, какие настройки действуют для пути и откуда они взяты
command-config-after =
    Пример:
      kc config roadmaps
argument-check-output = Записать ещё один отчёт в файл .json, .jsonl, .sarif, .xml (JUnit) или .txt (или ВИД=ФАЙЛ, например github=out.txt); можно повторять; json=- – на стандартный вывод вместо --format
argument-check-as-of = Дата, на которую проверять исполнение, например 31.12.2024; без неё правила группы execution не работают
argument-config = Взять настройки из этого файла
argument-no-config = Не читать файлов kc.yaml
argument-config-path = Дорожная карта или папка
argument-check-baseline = Не показывать замечания, известные по этому файлу
argument-check-write-baseline = Записать найденное в файл известных замечаний вместо прежнего
argument-check-show-waived = Показать замечания, для которых сделано исключение, и причины
argument-check-show-passed = Показать, что стало с каждым правилом: выполнено, нарушено, неприменимо и почему
cli-no-folder = не удалось записать { $path }: нет папки { $folder }, сначала создайте её
cli-no-baseline = файла известных замечаний { $path } нет; чтобы создать его, добавьте к команде --write-baseline
cli-cannot-write-file = не удалось записать { $path }: { $cause }
cli-standard-output-twice = два отчёта нельзя вместе вывести на стандартный вывод: запишите один из них в файл
cli-output-twice = { $path } нельзя записать: туда пишется другой отчёт или этот файл читает сама команда
baseline-invalid = в строке { $line } не то, что пишет kc check --write-baseline
baseline-version = версия { $version } этого файла неизвестна; обновите kc
cli-bad-baseline = файл известных замечаний { $path } нельзя использовать: { $cause }
group-waiver = исключения
baseline-written = { $count ->
    [one] в файл { $path } записано { $count } замечание
    [few] в файл { $path } записаны { $count } замечания
   *[other] в файл { $path } записано { $count } замечаний
 }
summary-waived = { $count ->
    [one] Исключение сделано для { $count } замечания.
    [few] Исключение сделано для { $count } замечаний.
   *[other] Исключение сделано для { $count } замечаний.
 }
summary-baseline = { $count ->
    [one] Не показано { $count } известное замечание.
    [few] Не показаны { $count } известных замечания.
   *[other] Не показано { $count } известных замечаний.
 }
summary-gone = { $count ->
    [one] { $count } известное замечание больше не возникает; обновите файл с помощью --write-baseline.
    [few] { $count } известных замечания больше не возникают; обновите файл с помощью --write-baseline.
   *[other] { $count } известных замечаний больше не возникают; обновите файл с помощью --write-baseline.
 }
summary-gone-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[other] и ещё { $count }
 }
outcome-failed = { $count ->
    [one] нарушено: { $count } замечание
    [few] нарушено: { $count } замечания
   *[other] нарушено: { $count } замечаний
 }
outcome-waived = { $count ->
    [one] исключение: { $count } замечание
    [few] исключение: { $count } замечания
   *[other] исключение: { $count } замечаний
 }
waived-title = Исключения в { $path }:
waived-reason = причина: { $reason } ({ $place })
waived-reason-until = причина: { $reason } (до { $until }; { $place })
outcomes-title = Что проверено в { $path }:
outcomes-rule = Правило
outcomes-outcome = Итог
outcomes-why = Почему
outcome-passed = выполнено
outcome-not-applicable = неприменимо
not-applicable-unread = файл не прочитан как дорожная карта
not-applicable-not-selected = правило не выбрано
outcome-not-checked = не проверялось
not-applicable-as-of = не задан день (--as-of)
not-applicable-own-items = нет пунктов, которые орган выполняет сам
not-applicable-dates = ни у одного пункта нет срока с датой
not-applicable-calendar = производственный календарь этих лет неизвестен
not-applicable-body = не прочитано наименование органа
not-applicable-act-date = не указана дата акта
not-applicable-period = не указан период
not-applicable-working-group = рабочая группа не указана
not-applicable-responsible = ни у одного пункта нет ответственного
not-applicable-documents = ни у одного пункта нет документа
not-applicable-delegated = нет пунктов, переданных региону
not-applicable-waivers = исключений нет
config-key = Ключ
config-value = Значение
config-origin = Откуда
config-default = по умолчанию
config-found = Действуют настройки { $path }.
config-none = Файла kc.yaml нет ни здесь, ни выше.
config-no-path = нет файла или папки { $path }
config-unreadable = не удалось прочитать настройки { $path }: { $cause }
config-misspelt-rule = неизвестное правило или группа «{ $rule }»
    .label = такого имени нет
    .help = возможно, имелось в виду «{ $nearest }»
config-unknown-rule = неизвестное правило или группа «{ $rule }»
    .label = такого имени нет
    .help = все имена показывает «kc rules»
config-fixed-severity = важность правила { $rule } изменить нельзя
    .label = эта важность
    .help = уберите строку: файл, который не прочитан, всегда ошибка
config-severity-off = важности «{ $word }» нет
    .label = это не важность
    .help = чтобы не проверять правило, назовите его в ignore
config-unknown-word = значение «{ $word }» здесь невозможно
    .label = такого значения нет
    .help = возможные значения: { $words }
config-bad-path = «{ $path }» не читается как путь
    .label = этот путь
    .help = исправьте знаки * ? [] {"{}"}; причина: { $reason }
unused-waiver = исключение для правила { $rule } не понадобилось
    .label = правило здесь ничего не находит
    .help = уберите исключение
expired-waiver = исключение для правила { $rule } истекло { $until }
    .label = последний день
    .help = исправьте пункт, или продлите исключение и обновите причину
waiver-unknown-item = исключение сделано для пункта { $number }, которого нет
    .label = пункта с таким номером нет ни в дорожной карте, ни в типовой
    .help = исправьте номер или уберите исключение
waiver-unknown-path = исключение сделано для «{ $path }», а такой дорожной карты нет
    .label = ни у одной карты в папке этого файла нет такого пути
    .help = исправьте путь (он начинается от папки этого файла; * – любое имя, ** – любые папки) или уберите исключение
waiver-without-reason = у исключения нет причины
    .label = это исключение
    .help = напишите reason: почему замечание принимается
waiver-misspelt-rule = исключение сделано для неизвестного правила «{ $rule }»
    .label = такого правила нет
    .help = возможно, имелось в виду «{ $nearest }»
waiver-unknown-rule = исключение сделано для неизвестного правила «{ $rule }»
    .label = такого правила нет
    .help = все правила показывает «kc rules»
waiver-forbidden = исключения для правила { $rule } запрещены настройками
    .label = здесь исключение не действует
    .help = исправьте дорожную карту и уберите исключение
waiver-never = для правила { $rule } исключений не бывает
    .label = здесь исключение не действует
    .help = уберите исключение и исправьте файл
## Исполнение

count-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
 }
count-items = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
   *[other] { $count } пунктов
 }
count-items-of = { $count ->
    [one] { $count } пункта
   *[other] { $count } пунктов
 }
count-roadmaps-in = { $count ->
    [one] { $count } дорожной карте
   *[other] { $count } дорожных картах
 }
group-execution = исполнение
overdue = пункт { $item } просрочен: срок истёк { $deadline }, а выполнение не отмечено
    .label = на { $as-of } просрочен на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
     }
    .help = запишите выполнение: kc done КАРТА { $item } --on ДАТА --evidence ТЕКСТ; если пункт не выполнен, согласуйте новый срок
    .letter = сообщите дату и документ о выполнении; если пункт не выполнен, согласуйте новый срок
    .help-many = запишите выполнение командой kc done; дни просрочки и ответственных покажет kc overdue --as-of { $as-of }
    .many = { $count ->
        [one] на { $as-of } просрочен { $count } пункт: срок истёк, а выполнение не отмечено
        [few] на { $as-of } просрочены { $count } пункта: срок истёк, а выполнение не отмечено
       *[other] на { $as-of } просрочено { $count } пунктов: срок истёк, а выполнение не отмечено
     }
completed-late = пункт { $item } выполнен { $completed }, позже срока { $deadline }
    .label = позже на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
     }
    .help = проверьте дату по документу; если срок переносили, запишите новый срок
    .many = { $count ->
        [one] { $count } пункт выполнен позже срока
        [few] { $count } пункта выполнены позже срока
       *[other] { $count } пунктов выполнены позже срока
     }
    .row = { $item }: срок { $deadline }, выполнен { $completed }
completed-late-deadline = срок
completion-in-future = дата выполнения пункта { $item } ({ $completed }) позже { $as-of }
    .label = эта дата ещё не наступила
    .help = запишите дату документа о выполнении или уберите completed, пока пункт не выполнен
    .letter = укажите дату документа о выполнении
    .many = у { $count ->
        [one] { $count } пункта
       *[other] { $count } пунктов
     } дата выполнения позже { $as-of }
    .row = { $item }: { $completed }
completion-without-evidence = выполнение пункта { $item } ({ $completed }) ничем не подтверждено
    .label = документ о выполнении не назван
    .help = впишите evidence: вид, дату и номер документа
    .letter = назовите документ о выполнении: вид, дату и номер
    .many = { $count ->
        [one] выполнение { $count } пункта ничем не подтверждено
       *[other] выполнение { $count } пунктов ничем не подтверждено
     }

## Что просрочено

overdue-on = на { $date }
overdue-today = на { $date } (сегодня; другую дату задаёт --as-of)
overdue-calendar-days = дни календарные
overdue-working-days = дни рабочие по производственному календарю; срок, выпавший на выходной, перенесён на следующий рабочий день
overdue-heading = Исполнение { $day }; { $days }.
overdue-part-overdue = Просрочено: { $count }
overdue-part-soon = Наступает срок в ближайшие { $days }: { $count }
overdue-part-not-datable = Без даты, просрочку не определить: { $count }
overdue-column-state = Состояние
overdue-column-group = Группа
overdue-column-body = Орган
overdue-column-section = Раздел
overdue-column-item = Пункт
overdue-column-title = Мероприятие
overdue-column-stated = Срок в карте
overdue-column-deadline = Срок
overdue-column-days = Дней просрочки
overdue-column-left = Осталось дней
overdue-column-reason = Почему без даты
overdue-column-responsible = Ответственный
overdue-column-document = Документ
overdue-column-path = Файл
overdue-sheet-overdue = Просрочено
overdue-sheet-soon = Скоро срок
overdue-sheet-not-datable = Без даты
overdue-reason-delegated = передан региону
overdue-reason-recurring = повторяется
overdue-reason-open = без конечной даты
overdue-reason-year-missing = не указан год
overdue-reason-ambiguous = дата неоднозначна
overdue-reason-unreadable = не читается
overdue-reason-missing = срока нет
overdue-reason-said-done = выполнен, дата выполнения не указана
overdue-nobody = Ответственный не назван
overdue-subtotal = { $items }, наибольшая просрочка – { $days }
overdue-subtotal-uncounted = { $items }
overdue-total = Итого на { $date }: просрочено { $overdue } из { $items } в { $files }; выполнено: { $completed }; срок не наступил: { $later }; без даты: { $undatable }.
overdue-note-several = Пункт с несколькими ответственными показан у каждого, в итоге он считается один раз.
overdue-note-later = Выполнены позже { $date } и на эту дату считаются невыполненными: { $count }.
overdue-note-unknown = «–» вместо дней: производственного календаря этих лет нет. Таких пунктов: { $count }.
sheet-number = п. { $number }
command-overdue = Показать, что просрочено на дату, кто отвечает и на сколько дней
command-overdue-after = Пункт, срок которого наступает в этот день, не просрочен. CSV открывается в русском Excel двойным щелчком: UTF-8 с меткой BOM, точка с запятой; номера пунктов записаны как «п. 3.1», чтобы они не стали датами, а перед текстом, похожим на формулу, стоит апостроф. Код завершения: 0 – просроченного нет, 1 – есть, 2 – выполнить задание не удалось или список неполон.

    Примеры:
      kc overdue roadmaps --as-of 2024-10-01
      kc overdue roadmaps --within 30d --by responsible
      kc overdue roadmaps --journal done.csv -o просрочено.xlsx
command-done = Записать в дорожную карту, что пункт выполнен
command-done-after = Меняются только completed и evidence этого пункта, всё остальное остаётся байт в байт. Код завершения: 0 – записано, 2 – не записано.

    Пример:
      kc done roadmaps/kemerovo/culture.yaml 1.2 --on 29.12.2023 --evidence "Приказ № 700"
argument-overdue-paths = Файлы, папки или «-» (стандартный ввод); иначе текущая папка
argument-overdue-as-of = Дата, на которую проверять исполнение: 2024-10-01 или 01.10.2024; иначе сегодня
argument-overdue-within = Показать и пункты, срок которых наступит скоро: 30d – за 30 дней, 4w – за 4 недели
argument-overdue-by = Сгруппировать с подытогами: по ответственным, органам или разделам
argument-overdue-working-days = Считать рабочие дни; срок, выпавший на выходной, переносить на следующий рабочий день
argument-overdue-journal = Таблица CSV о выполнении: орган или файл; пункт; дата; документ. С заголовком или без, в UTF-8 или Windows-1251
argument-overdue-format = Вид списка на экране
argument-overdue-output = Записать список ещё и в файл .csv, .xlsx, .md или .json (или ВИД=ФАЙЛ); можно повторять; csv=- – на стандартный вывод вместо --format
argument-overdue-quiet = Не показывать ход работы
argument-done-roadmap = Файл дорожной карты
argument-done-item = Номер пункта в ней
argument-done-on = Когда выполнен: 2024-10-01 или 01.10.2024
argument-done-evidence = Документ, который это подтверждает
argument-done-force = Заменить уже записанное выполнение
cli-at-line = { $path }:{ $line }: { $problem }
cli-more-problems = { $path }: ещё ошибок в записи файла: { $count }; все покажет kc check
cli-no-workbook-on-a-terminal = книгу Excel нельзя показать на экране; запишите её в файл: --output xlsx=ФАЙЛ
cli-execution-needs-a-day = правила группы execution работают только с датой: --as-of ДАТА
cli-journal-more = … и ещё { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
  }; возможно, это не журнал: первая строка журнала называет столбцы «орган», «пункт», «дата», «документ»
cli-journal-refused = список не составлен: в журнале есть ошибки ({ $count }), с ними он был бы неверен
cli-done = { $path }: пункт { $item } выполнен { $date }
cli-done-in-future = дата { $date } ещё не наступила (сегодня { $today })
cli-done-changed = файл { $path } изменился за это время; ничего не записано, повторите команду
cli-done-unreadable = { $path }: сначала исправьте карту, ничего не записано
cli-done-unknown-item = { $path }: пункта { $item } нет
cli-done-section = { $path }: { $item } – раздел; назовите пункт, например { $first }
cli-done-misspelt-item = { $path }: пункта { $item } нет; возможно, это { $nearest }
cli-done-several-items = { $path }: пунктов { $item } несколько; исправьте нумерацию
cli-done-already = { $path }: пункт { $item } уже выполнен { $date } ({ $evidence }); чтобы заменить запись, добавьте --force
cli-done-already-evidence = { $path }: у пункта { $item } уже есть evidence ({ $evidence }); чтобы заменить запись, добавьте --force
cli-done-no-evidence = назовите документ, который подтверждает выполнение
cli-done-no-place = { $path }: пункт { $item } записан так, что изменить его, не задев остального, не получается; впишите completed и evidence сами

## Лист замечаний

remarks-heading = Лист замечаний
remarks-body = Орган: { $text }
remarks-roadmap = Дорожная карта: { $text }
remarks-act = Утверждена: { $text }
remarks-act-date = от { $date }
remarks-date = Дата: { $text }
remarks-found = Замечания: { $text }
remarks-none = замечаний нет
remarks-gathered = Замечания с одной причиной собраны в одной строке.
remarks-none-yet = Замечаний нет.
remarks-today = на { $date } (сегодня)
remarks-waived = Исключения
remarks-waived-reason = Причина исключения
remarks-waived-until = Действует до
remarks-waived-count = { $count ->
    [one] { $count } исключение
    [few] { $count } исключения
   *[other] { $count } исключений
 }
remarks-column-number = №
remarks-column-place = Пункт
remarks-column-remark = Замечание
remarks-column-basis = Основание
remarks-column-help = Как исправить
remarks-template-items = нет типовых: { $numbers }
remarks-sections = { $count ->
    [one] раздел { $numbers }
   *[other] разделы { $numbers }
 }
remarks-whole = карта в целом
remarks-overdue = { $days ->
    [one] просрочен на { $days } день
    [few] просрочен на { $days } дня
   *[other] просрочен на { $days } дней
 }
remarks-open = срок не наступил
remarks-completed = выполнен { $date }
remarks-overdue-count = { $count ->
    [0] Просроченных пунктов нет, всего пунктов – { $all }
    [one] Просрочен { $count } пункт из { $all }
    [few] Просрочены { $count } пункта из { $all }
   *[other] Просрочено { $count } пунктов из { $all }
 }
remarks-position = (должность)
remarks-signature = (подпись)
remarks-name = (инициалы, фамилия)
count-overdue = { $count ->
    [one] { $count } просроченный пункт
    [few] { $count } просроченных пункта
   *[other] { $count } просроченных пунктов
 }
workbook-sheet-findings = Замечания
workbook-sheet-overdue = Просрочено на { $date }
workbook-sheet-items = Все пункты
workbook-line = Строка
workbook-template-item = Типовой пункт
workbook-completed = Выполнен
workbook-evidence = Чем подтверждено
workbook-findings = Замечаний

## Страница отчёта

html-title = { $count ->
    [one] Проверка { $count } дорожной карты
   *[other] Проверка { $count } дорожных карт
 }
html-skip = К содержанию
html-act = Утверждена
html-roadmap = Карта
html-parts = Части отчёта:
html-findings = Замечания
html-items = Мероприятия
html-item = пункт
html-filters = Отбор замечаний
html-any = все
html-reset = Сбросить отбор
html-shown = Показано:
html-nothing = Таких замечаний нет.
html-made-by = Отчёт составлен программой kc. Файл открывается без сети и ничего не загружает.
matrix-heading = Органы и разделы
matrix-hint = ✗ – ошибки, ! – предупреждения, i – заметки, ▲ – просроченные пункты, ✓ – замечаний нет, «–» – раздела нет.
matrix-columns = Разделы типовой дорожной карты
matrix-local = свои
matrix-local-title = Разделы, которых нет в типовой дорожной карте
matrix-whole = карта
matrix-whole-title = Карта в целом: акт, рабочая группа, разделы верхнего уровня
matrix-absent = раздела нет
timeline-heading = Сроки на оси времени
timeline-label = Сроки мероприятий по разделам с { $from } по { $to }
timeline-month = { $month }.{ $year }
timeline-as-of = на { $date }
timeline-signed = акт от { $date }
timeline-open = срок не наступил
timeline-completed = выполнен
timeline-overdue = просрочен
timeline-undated = без даты
timeline-must = назначен раньше пункта, на который опирается (ошибка)
timeline-should = назначен раньше пункта, который по методике ему предшествует (предупреждение)
command-report = Составить лист замечаний: Word, Excel, страница или Markdown
command-report-after = Вид определяется окончанием имени файла: .docx, .xlsx, .html, .md. Лист – на русском языке, если другой язык не задан параметром --lang, переменной KC_LANG или ключом language в kc.yaml. Правила группы execution работают, когда указана дата --as-of. Код завершения: 0 – нет замечаний указанной важности, 1 – есть, 2 – выполнить задание не удалось.

    Примеры:
      kc report roadmaps -o замечания.docx --as-of 2024-10-01
      kc report roadmaps -o замечания.xlsx -o замечания.html
      kc report roadmaps -o md=- | less
argument-report-paths = Файлы, папки или «-» (стандартный ввод); иначе текущая папка
argument-report-output = Файл отчёта: .docx, .xlsx, .html или .md (или ВИД=ПУТЬ); можно повторять; существующий заменяется; md=- – на стандартный вывод
argument-report-as-of = Дата, на которую проверять исполнение: 2024-10-01 или 01.10.2024; иначе сегодня
argument-report-select = Проверять только эти правила или группы (через запятую)
argument-report-ignore = Не проверять эти правила или группы (через запятую)
argument-report-fail-on = Завершаться с кодом 1, если есть замечания этой важности или выше
argument-report-template = Проверять по шаблону из этого файла
argument-report-quiet = Не показывать итог и ход работы
cli-unknown-report = { $path }: окончание не подходит; назовите файл .docx, .xlsx, .html или .md
cli-report-without-form = для стандартного вывода назовите вид отчёта: -o md=- или -o html=-
cli-no-document-on-a-terminal = документ Word и книгу Excel нельзя показать на экране; назовите файл, например -o замечания.docx
cli-standard-output = стандартный вывод
cli-report-written = { $path }: исполнение { $day }, просрочено пунктов: { $overdue }. { $summary }

## Журнал выполнения

journal-empty = в журнале нет ни одной записи
journal-binary = это не текст; сохраните таблицу как CSV
journal-too-large = файл слишком велик для журнала
journal-not-csv = таблица не читается: { $cause }
journal-unknown-column = неизвестный столбец «{ $column }»; возможны: орган, пункт, дата, документ
journal-second-column = столбец «{ $column }» повторён
journal-missing-column = нет столбца { $column }
journal-surplus-cell = лишняя ячейка «{ $value }»
journal-no-roadmap = не указан орган или файл
journal-no-item = не указан пункт
journal-no-date = не указана дата выполнения
journal-not-a-date = «{ $value }» – не дата; запишите так: 13.04.2023
journal-unknown-roadmap = нет дорожной карты «{ $roadmap }»: ни органа с таким названием, ни такого файла
journal-unknown-item = в { $path } нет пункта { $item }
journal-item-is-a-date = в { $path } нет пункта { $item }: номер стал датой; задайте столбцу текстовый формат
journal-several-items = в { $path } несколько пунктов { $item }
journal-several-roadmaps = пункт { $item } есть и в { $first }, и в { $second }; укажите файл вместо органа
journal-second-entry = вторая запись о пункте { $item } ({ $path }); первая в строке { $first }
journal-contradicts = пункт { $item } выполнен { $date }, а по карте { $path } – { $own }
journal-other-evidence = пункт { $item } подтверждён документом «{ $evidence }», а по карте { $path } – «{ $own }»

## Файл: не YAML

yaml-syntax = файл не читается как YAML
    .label = здесь чтение остановилось
    .help = исправьте запись; разбор сообщает: { $parser }
yaml-empty = файл пуст
    .label = здесь ничего нет
    .help = запишите дорожную карту: format, body, sections
yaml-tab = отступ сделан табуляцией
    .label = табуляция
    .help = замените табуляцию пробелами: в YAML отступы делают только ими
yaml-documents = в файле несколько документов YAML
    .label = здесь начинается второй
    .help = уберите разделитель «---» или разнесите дорожные карты по файлам
yaml-alias-unknown = ссылка YAML («*имя») никуда не ведёт
    .label = эта ссылка
    .help = запишите значение целиком; если звёздочка – часть текста, возьмите весь текст в кавычки
yaml-alias-repeated = ссылка YAML («*имя») разворачивается слишком много раз или ведёт сама на себя
    .label = эта ссылка
    .help = запишите значение целиком, без «&» и «*»
yaml-limits = вложенность или размер больше, чем бывает у дорожной карты
    .label = здесь превышен предел
    .help = проверьте, тот ли это файл
yaml-quote = кавычка не закрыта
    .label = эта кавычка
    .help = закройте кавычку в конце текста; кавычки внутри текста пишите как «»
yaml-after-quote = после закрывающей кавычки идёт ещё текст
    .label = лишнее после кавычки
    .help = возьмите в кавычки весь текст, а кавычки внутри него пишите как «»
yaml-escape = обратная косая черта в двойных кавычках начинает особый знак, а такого знака нет
    .label = эта черта
    .help = возьмите текст в одинарные кавычки или удвойте черту: «\\»
yaml-colon = двоеточие посреди текста
    .label = это двоеточие
    .help = возьмите весь текст после ключа в кавычки
yaml-colon-space = после двоеточия нет пробела
    .label = это двоеточие
    .help = поставьте после двоеточия пробел: «ключ: значение»
yaml-no-colon = в строке нет ключа с двоеточием
    .label = эта строка
    .help = запишите «ключ: значение»; продолжение текста начинайте правее ключа, к которому оно относится
yaml-indentation = отступ строки не совпадает с соседними
    .label = начало строки
    .help = начинайте ключи одной записи и строки одного текста в одной колонке
yaml-dash-space = после дефиса нет пробела
    .label = этот дефис
    .help = поставьте после дефиса пробел: «- ключ: значение»
yaml-long-key = ключ слишком длинный
    .label = эта строка
    .help = ключ – одно слово перед двоеточием, например title
yaml-comment = знак «#» после пробела начинает примечание и обрывает текст
    .label = этот знак
    .help = возьмите весь текст в кавычки или уберите примечание
yaml-trailing = после значения идёт ещё текст
    .label = лишнее
    .help = возьмите весь текст после ключа в кавычки
yaml-bracket = скобка «{ $bracket }» не закрыта
    .label = эта скобка
    .help = закройте скобку; если она – часть текста, возьмите весь текст в кавычки
yaml-bracket-pair = скобка «{ $open }» закрыта скобкой «{ $close }»
    .label = эта скобка
    .help = закройте скобку такой же; если скобка – часть текста, возьмите весь текст в кавычки
yaml-flow = знак внутри скобок «[ ]» или «{"{"} {"}"}» стоит не на месте
    .label = этот знак
    .help = поставьте запятую между соседними значениями; текст, в котором есть двоеточие, запятая или скобка, возьмите в кавычки
yaml-special = текст не может начинаться со знака «{ $sign }»: в YAML у него особый смысл
    .label = этот знак
    .help = возьмите весь текст в кавычки
yaml-tag = значение не соответствует метке YAML («!…») перед ним
    .label = это значение
    .help = уберите метку; если восклицательный знак – часть текста, возьмите весь текст в кавычки
yaml-hidden = в тексте стоит невидимый знак { $code }, недопустимый в YAML
    .label = здесь
    .help = удалите этот знак
yaml-encoding = файл записан в кодировке { $encoding }, а нужна UTF-8
    .label = до этого места текст читается
    .help = сохраните файл в кодировке UTF-8
yaml-not-utf8 = файл записан не в кодировке UTF-8
    .label = до этого места текст читается
    .help = сохраните файл в кодировке UTF-8
yaml-broken = в тексте UTF-8 есть испорченный знак
    .label = он стоит здесь
    .help = впишите этот знак заново и сохраните файл в кодировке UTF-8
yaml-office = это документ { $format }, а не текст YAML
    .label = файл не прочитан
    .help = сначала переведите документ в YAML: kc import { $path } -o roadmap.yaml
yaml-binary = это не текстовый файл
    .label = до этого места текст читается
    .help = укажите файл YAML
yaml-too-large = файл больше { $limit } МБ
    .label = файл не прочитан
    .help = дорожная карта занимает около 80 КБ; проверьте, тот ли это файл

## Файл: не дорожная карта

roadmap-misspelt-key = неизвестный ключ «{ $key }»
    .label = такого ключа нет
    .help = возможно, имелся в виду «{ $nearest }»
    .many = неизвестный ключ «{ $key }» стоит в { $count ->
        [one] { $count } записи
       *[other] { $count } записях
     }
roadmap-is-template = это шаблон, а не дорожная карта
    .label = такой ключ есть только у шаблона
    .help = проверьте его командой kc template check
roadmap-unknown-key = неизвестный ключ «{ $key }»
    .label = такого ключа здесь нет
    .help = здесь возможны: { $known }
    .many = неизвестный ключ «{ $key }» стоит в { $count ->
        [one] { $count } записи
       *[other] { $count } записях
     }
roadmap-comma = запятая внутри скобок отделила часть текста: «{ $key }»
    .label = эта часть читается как отдельный ключ
    .help = возьмите весь текст с запятой в кавычки
roadmap-key-not-text = ключом здесь должно быть слово, а записано: { $found }
    .label = это не ключ
    .help = здесь возможны: { $known }
roadmap-duplicate-key = ключ «{ $key }» повторён
    .label = второй раз
    .help = оставьте один ключ «{ $key }»
roadmap-first-key = первый раз
roadmap-missing-key = нет обязательного ключа «{ $key }»
    .label = в этой записи
    .help = добавьте «{ $key }: …»
    .many = обязательного ключа «{ $key }» нет в { $count ->
        [one] { $count } записи
       *[other] { $count } записях
     }
roadmap-empty-value = ключ «{ $key }» пуст
    .label = здесь нет текста
    .help = впишите значение
roadmap-no-body = в ключе «body» нет названия органа
    .label = это не название
    .help = впишите полное название органа, который утвердил дорожную карту
roadmap-wrong-type = здесь нужно записать { $expected }, а записано: { $found }
    .label = { $found }
    .help = запишите { $expected }
    .many = в { $count ->
        [one] { $count } месте
       *[other] { $count } местах
     } нужно записать { $expected }
roadmap-unquoted = здесь нужен текст, а без кавычек это { $found }
    .label = { $found }
    .help = возьмите в кавычки: "{ $value }"
    .many = { $count ->
        [one] { $count } значение без кавычек читается не как текст
        [few] { $count } значения без кавычек читаются не как текст
       *[other] { $count } значений без кавычек читаются не как текст
     }
    .help-many = возьмите каждое в кавычки: "{ $value }"
roadmap-not-mapping = здесь нужны пары «ключ: значение», а записано: { $found }
    .label = { $found }
    .help = запишите по ключам; здесь возможны: { $known }
    .many = в { $count ->
        [one] { $count } месте
       *[other] { $count } местах
     } нужны пары «ключ: значение»
roadmap-not-list = здесь нужен список, а записано: { $found }
    .label = { $found }
    .help = начните каждую запись списка с новой строки и дефиса: «- …»
roadmap-expected-text = текст
roadmap-expected-bool = true или false
roadmap-expected-number = число
roadmap-found-nothing = ничего
roadmap-found-bool = логическое значение
roadmap-found-number = число
roadmap-found-text = текст
roadmap-found-list = список
roadmap-found-mapping = набор пар «ключ: значение»
roadmap-too-many = в файле больше { $count } замечаний этого рода; остальные не показаны
    .label = здесь показ остановлен
    .help = проверьте, тот ли это файл
roadmap-unknown-format = формат «{ $format }» неизвестен
    .label = версия формата
    .help = запишите «format: 1»
roadmap-reversed-period = период заканчивается раньше, чем начинается
    .label = конец периода
    .help = поменяйте местами from и to
roadmap-not-a-date = «{ $value }» – не дата
    .label = не дата
    .help = запишите дату так: 13.04.2023
roadmap-not-a-number = «{ $value }» – не номер
    .label = не номер
    .help = запишите номер цифрами через точку: "3.1.6"
roadmap-empty-responsible = в записи никто не назван
    .label = пусто
    .help = укажите name и position, либо одно из: position, unit, group
roadmap-mixed-responsible = в одной записи названы и человек, и подразделение или группа
    .label = это разные ответственные
    .help = запишите их отдельными строками списка
roadmap-unknown-template = шаблон «{ $template }» не удаётся использовать
    .label = этот шаблон
    .help = укажите federal или путь к файлу шаблона; причина: { $reason }
roadmap-unknown-implements = указано, что этот пункт выполняет пункт { $implements } типовой дорожной карты, но такого в ней нет
    .label = такого пункта нет
    .help = укажите номер пункта типовой дорожной карты или уберите implements: пункт будет узнан по названию
    .letter = укажите, какой пункт типовой дорожной карты он выполняет
roadmap-unknown-covers = акт региона указан для пункта { $covers }, которого нет в типовой дорожной карте
    .label = такого пункта нет
    .help = укажите в covers номер переданного пункта по типовой дорожной карте
    .letter = укажите номер переданного пункта по типовой дорожной карте
    .many = акты региона указаны для { $count ->
        [one] { $count } пункта, которого
       *[other] { $count } пунктов, которых
     } нет в типовой дорожной карте

## Структура

nonstandard-entry = мероприятия пункта { $item } нет в типовой дорожной карте
    .label = местный пункт
    .help = местный пункт можно оставить; если он выполняет типовой, укажите номер типового в ключе implements
    .letter = местный пункт можно оставить; если он выполняет типовой, укажите, какой
    .help-many = местные пункты можно оставить; если пункт выполняет типовой, укажите номер типового в ключе implements
    .many = { $count ->
        [one] { $count } мероприятия
       *[other] { $count } мероприятий
     } нет в типовой дорожной карте
nonstandard-entry-repeated = пункт { $item } повторяет название пункта { $other }
    .label = то же название
    .help = уберите повторение или дайте пункту своё название; если типовой пункт { $template } разделён на эти пункты, запишите в каждом implements: "{ $template }"
    .letter = уберите повторение или дайте пункту своё название; если типовой пункт разделён на несколько, сообщите об этом
    .help-many = уберите повторения или дайте пунктам свои названия; если типовой пункт разделён на несколько, укажите его номер в ключе implements каждого
    .many = { $count ->
        [one] { $count } пункт повторяет название другого
        [few] { $count } пункта повторяют названия других
       *[other] { $count } пунктов повторяют названия других
     }
    .row = { $item } – как { $other }
nonstandard-entry-original = название пункта { $other }
nonstandard-entry-section = раздела { $section } нет в типовой дорожной карте
    .label = { $items ->
        [0] местный раздел
        [one] местный раздел, в нём { $items } местный пункт
        [few] местный раздел, в нём { $items } местных пункта
       *[other] местный раздел, в нём { $items } местных пунктов
     }
    .help = местный раздел можно оставить; если он типовой, верните ему типовое название
renumbered-item = пункт { $item } – это пункт { $template } типовой дорожной карты
    .label = в типовой { $template }
    .help = сохраните типовой номер; номер пункта, который не включён в дорожную карту, остаётся свободным
    .help-many = сохраните типовые номера; номер пункта, который не включён в дорожную карту, остаётся свободным
    .many = у { $count ->
        [one] { $count } пункта номер отличается от типового
       *[other] { $count } пунктов номера отличаются от типовых
     }
    .row = { $item } – типовой { $template }
renumbered-item-section = раздел { $section } – это раздел { $template } типовой дорожной карты
    .label = в типовой { $template }
    .help = сохраните типовой номер; номер раздела, который не включён в дорожную карту, остаётся свободным
    .help-many = сохраните типовые номера; номер раздела, который не включён в дорожную карту, остаётся свободным
    .many = у { $count ->
        [one] { $count } раздела номер отличается от типового
       *[other] { $count } разделов номера отличаются от типовых
     }
    .row = { $section } – типовой { $template }
duplicate-number = номер { $item } уже есть у другого пункта
    .label = повторный номер
    .help = дайте пункту свой номер
    .help-many = дайте каждому пункту свой номер
    .many = { $count ->
        [one] номер { $count } пункта уже есть у другого
       *[other] номера { $count } пунктов уже есть у других
     }
    .row = { $item } – такой же номер в строке { $line }
duplicate-number-section = номер { $section } уже есть у другого раздела
    .label = повторный номер
    .help = дайте разделу свой номер
duplicate-number-same = такой же номер
misplaced-number = номер пункта { $item } не продолжает номер раздела { $section }
    .label = не из раздела { $section }
    .help = исправьте номер пункта или перенесите пункт в его раздел
    .help-many = исправьте номера пунктов или перенесите пункты в их разделы
    .many = { $count ->
        [one] номер { $count } пункта не продолжает номер своего раздела
       *[other] номера { $count } пунктов не продолжают номера своих разделов
     }
misplaced-number-holder = раздел { $section }
misplaced-number-section = номер раздела { $section } не продолжает номер раздела { $parent }, в котором он стоит
    .label = не из раздела { $parent }
    .help = исправьте номер раздела или перенесите раздел
misplaced-number-order = пункт { $item } стоит после пункта { $previous }
    .label = не по порядку
    .help = расположите пункты по возрастанию номеров или исправьте номер
    .many = { $count ->
        [one] { $count } пункт стоит
        [few] { $count } пункта стоят
       *[other] { $count } пунктов стоят
     } не по порядку номеров
    .row = { $item } после { $previous }
misplaced-number-section-order = раздел { $section } стоит после раздела { $previous }
    .label = не по порядку
    .help = расположите разделы по возрастанию номеров или исправьте номер
misplaced-number-previous = раньше стоит { $number }
empty-section = в разделе { $section } нет пунктов
    .label = пустой раздел
    .help = внесите пункты раздела; если раздел не нужен, уберите и его заголовок
title-deviation = в названии пункта { $item } нет слов типового названия: { $words }
    .label = слова пропущены или заменены
    .help = верните эти слова; если отступление намеренное, опишите причину в waivers
    .letter = верните эти слова; если отступление намеренное, сообщите причину
    .many = в { $count ->
        [one] названии { $count } пункта
       *[other] названиях { $count } пунктов
     } нет слов типового названия
    .row = { $item }: { $words }
title-deviation-changed = название пункта { $item } говорит не то, что типовое: «{ $own }» вместо «{ $standard }»
    .label = слова меняют смысл
    .help = верните слова типового названия: «{ $standard }»; если отступление намеренное, опишите причину в waivers
    .help-many = верните слова типовых названий; если отступление намеренное, опишите причину в waivers
    .letter = верните слова типового названия; если отступление намеренное, сообщите причину
    .many = { $count ->
        [one] название { $count } пункта говорит
       *[other] названия { $count } пунктов говорят
     } не то, что типовое
    .row = { $item }: «{ $own }» вместо «{ $standard }»
title-deviation-implements = указано, что пункт { $item } выполняет типовой пункт { $template }, а название у него – типового пункта { $other }, который не выполняет ни один другой пункт
    .label = другой пункт
    .help = уберите ключ implements или назовите в нём { $other }; если название ошибочное, исправьте его
    .letter = укажите, что пункт выполняет типовой пункт { $other }; если название ошибочное, исправьте его
    .help-many = исправьте ключи implements или названия
    .many = для { $count ->
        [one] { $count } пункта указано, что он выполняет не тот типовой пункт, название которого носит
       *[other] { $count } пунктов указано, что они выполняют не те типовые пункты, названия которых носят
     }
    .row = { $item }: выполняет { $template }, название – { $other }
title-deviation-implements-title = название типового пункта { $other }
title-deviation-copied = пункт { $item } повторяет название пункта { $other }, а пункт { $template } типовой дорожной карты – «{ $title }»
    .label = название другого пункта
    .help = верните название типового пункта { $template }; если это местное мероприятие, дайте ему своё название и свободный номер
    .help-many = верните названия типовых пунктов
    .many = { $count ->
        [one] { $count } пункт повторяет название другого
        [few] { $count } пункта повторяют названия других
       *[other] { $count } пунктов повторяют названия других
     } вместо типового
    .row = { $item } – как { $other }
title-deviation-section = в названии раздела { $section } нет слов типового названия: { $words }
    .label = слова пропущены или заменены
    .help = верните эти слова; если отступление намеренное, опишите причину в waivers
    .letter = верните эти слова; если отступление намеренное, сообщите причину
    .many = в { $count ->
        [one] названии { $count } раздела
       *[other] названиях { $count } разделов
     } нет слов типового названия
    .row = { $section }: { $words }
basis-heading = раздел { $number } типовой дорожной карты: «{ $title }»
    .many = соответствующие разделы типовой дорожной карты
template-placeholder = осталась заготовка типовой дорожной карты «{ $words }»
    .label = заготовка
    .help = замените заготовку своими словами или уберите её вместе со скобками
    .help-many = замените заготовки своими словами или уберите их вместе со скобками
    .many = заготовки типовой дорожной карты остались в { $count ->
        [one] { $count } месте
       *[other] { $count } местах
     }
    .shared = «{ $words }»
template-placeholder-blank = осталось незаполненное место «{ $words }»
    .label = не заполнено
    .help = впишите то, что здесь должно стоять
    .many = незаполненные места остались в { $count ->
        [one] { $count } тексте
       *[other] { $count } текстах
     }
mixed-script = в слове «{ $word }» { $letter_count ->
        [one] латинская буква «{ $letters }»
       *[other] латинские буквы { $letters }
     }
    .label = две азбуки в одном слове
    .help = наберите слово русскими буквами: «{ $cyrillic }»
    .many = в слове «{ $word }» { $letter_count ->
        [one] латинская буква «{ $letters }»
       *[other] латинские буквы { $letters }
     }; таких мест: { $count }
mixed-script-letter = вместо русской буквы «{ $cyrillic }» стоит похожая латинская «{ $letter }»
    .label = латинская буква
    .help = наберите русскую букву «{ $cyrillic }»
    .many = вместо русской буквы «{ $cyrillic }» стоит похожая латинская «{ $letter }»; таких мест: { $count }
mixed-script-mark-too = и здесь
mixed-script-mark = отметка о передаче пункта { $item } региону набрана латинской буквой «{ $letter }»
    .label = латинская «{ $letter }»
    .help = наберите русскую букву «{ $cyrillic }»: иначе поиск и фильтр по этой отметке не найдут пункт
    .many = латинской буквой «x» { $count ->
        [one] набрана отметка о передаче { $count } пункта
       *[other] набраны отметки о передаче { $count } пунктов
     } региону

place-after-item = после пункта { $previous } карты
place-before-item = перед пунктом { $next } карты
place-after-section = после раздела { $previous } карты
place-before-section = перед разделом { $next } карты
place-in-section = в разделе { $section } карты
place-in-roadmap = в этой карте
absent-section = раздела { $number } типовой дорожной карты «{ $title }»
absent-section-short = типового раздела { $number }
absent-item = пункта { $number } типовой дорожной карты «{ $title }»
absent-item-short = типового пункта { $number }
present-section = раздел { $number } «{ $title }»
present-item = пункт { $number } «{ $title }»
profile-affirms = условие сноски { $footnote } выполнено
profile-denies = условие сноски { $footnote } не выполнено
basis-required-section = разделы типовой дорожной карты без сноски обязательны
basis-required-item = пункты типовой дорожной карты без сноски обязательны; включённый раздел включается целиком
basis-delegable = сноски типовой дорожной карты позволяют передать региону только { $count ->
    [one] пункт { $items } (сноска { $footnotes })
   *[other] пункты { $items } (сноски { $footnotes })
 }
basis-nothing-delegable = ни одна сноска типовой дорожной карты не позволяет передать пункт региону
missing-section = нет { $part }
    .label = здесь нет { $short }
    .help = добавьте этот раздел с его пунктами { $place }; если он есть под другим названием, верните ему типовое
    .help-many = добавьте эти разделы с их пунктами; если раздел есть под другим названием, верните ему типовое
    .many = нет { $count ->
        [one] { $count } обязательного раздела
       *[other] { $count } обязательных разделов
     } типовой дорожной карты
    .row = { $number } «{ $brief }»: { $place }
    .letter-row = { $number } «{ $title }»: { $place }
missing-item = нет { $part }
    .label = здесь нет { $short }
    .help = добавьте этот пункт { $place }; если его выполняет другой пункт, запишите в том implements: "{ $number }"
    .letter = добавьте недостающее; если это выполняет другой пункт, укажите, какой
    .help-many = добавьте эти пункты; если какой-то выполняет другой пункт, запишите в том implements
    .many = нет { $count ->
        [one] { $count } обязательного пункта
       *[other] { $count } обязательных пунктов
     } типовой дорожной карты
    .row = { $number } «{ $brief }»: { $place }
    .letter-row = { $number } «{ $title }»: { $place }
missing-optional-block = нет { $part }, хотя по профилю органа условие сноски { $footnote } выполнено
    .label = здесь нет { $short }
    .help = добавьте его { $place }; если условие не выполнено, исправьте профиль: { $key }: false
    .letter = добавьте недостающее; если условие не выполнено, сообщите об этом
    .help-many = добавьте эти части; если условие не выполнено, исправьте профиль: названный ключ со значением false
    .many = нет { $count ->
        [one] { $count } части
       *[other] { $count } частей
     } типовой дорожной карты, хотя по профилю органа условия сносок к ним выполнены
    .row = { $number } «{ $brief }» (сноска { $footnote }, ключ { $key }): { $place }
    .letter-row = { $number } «{ $title }» (сноска { $footnote }): { $place }
undeclared-optional-block = нет { $part }, а в профиле не указано, выполнено ли условие сноски { $footnote }
    .label = здесь нет { $short }
    .help = добавьте его { $place } или запишите в profile, что условие не выполнено: { $key }: false
    .letter = добавьте недостающее или сообщите, что условие не выполнено
    .help-many = добавьте эти части или запишите в profile, что их условия не выполнены: названные ключи со значением false
    .many = нет { $count ->
        [one] { $count } части
       *[other] { $count } частей
     } типовой дорожной карты, а в профиле не указано, выполнены ли их условия
    .row = { $number } «{ $brief }» (сноска { $footnote }, ключ { $key })
    .letter-row = { $number } «{ $title }» (сноска { $footnote })
inapplicable-block = { $part } включён, хотя по профилю органа условие сноски { $footnote } не выполнено
    .label = включён вопреки сноске { $footnote }
    .help = исключите его из карты; если условие выполнено, исправьте профиль: { $key }: true
    .letter = исключите лишнее; если условие выполнено, сообщите об этом
    .help-many = исключите эти части из карты; если условие выполнено, исправьте профиль: названный ключ со значением true
    .many = { $count ->
        [one] { $count } часть карты включена
        [few] { $count } части карты включены
       *[other] { $count } частей карты включены
     }, хотя по профилю органа условия сносок к ним не выполнены
    .row = { $part } (сноска { $footnote }, ключ { $key })
    .letter-row = { $part } (сноска { $footnote })
delegation-not-allowed = у пункта { $item } стоит отметка «х», но передать его региону нельзя
    .label = отметка о передаче региону
    .help = вместо отметки «х» укажите срок, ответственного и документ
    .many = у { $count ->
        [one] { $count } пункта стоит отметка «х», но передать его региону нельзя
       *[other] { $count } пунктов стоит отметка «х», но передать их региону нельзя
     }
delegation-not-allowed-covered = акт региона указан для пункта { $number }, но передать этот пункт региону нельзя
    .label = этот пункт региону не передаётся
    .help = оставьте в covers номера только тех пунктов типовой дорожной карты, которые сноски позволяют передать региону
    .letter = оставьте за актом региона только пункты, которые сноски типовой дорожной карты позволяют передать региону
    .many = акты региона указаны для { $count ->
        [one] { $count } пункта, который
       *[other] { $count } пунктов, которые
     } передать региону нельзя
unsupported-delegation = у пункта { $item } стоит отметка «х», а акт региона о его переносе не указан
    .label = передан региону без акта
    .help = назовите акт региона с номером и датой в regional_acts (covers: ["{ $number }"]) или впишите вместо «х» срок, ответственного и документ
    .letter = назовите акт региона с номером и датой или укажите вместо «х» срок, ответственного и документ
    .help-many = назовите акты региона с номерами и датами в regional_acts (covers) или впишите вместо «х» срок, ответственного и документ
    .many = у { $count ->
        [one] { $count } пункта
       *[other] { $count } пунктов
     } стоит отметка «х», а акты региона об их переносе не указаны
unsupported-delegation-dropped = нет { $part }, а акт региона о его переносе не указан
    .label = здесь нет { $short }
    .help = назовите акт региона с номером и датой в regional_acts (covers: ["{ $number }"]) или добавьте пункт { $place }
    .letter = назовите акт региона с номером и датой или добавьте недостающее
    .help-many = назовите акт региона в regional_acts (covers, type, number, date) или добавьте эти пункты
    .many = нет { $count ->
        [one] { $count } пункта
       *[other] { $count } пунктов
     } типовой дорожной карты, а акт региона об их переносе не указан
    .row = { $number } «{ $brief }»: { $place }
    .letter-row = { $number } «{ $title }»: { $place }
unsupported-delegation-cited = акт, по которому пункт { $item } передан региону, в графе документа указан { $lacks }
    .label = акт { $lacks }
    .help = допишите, чего у акта не хватает, или назовите его с номером и датой в regional_acts (covers: ["{ $number }"])
    .letter = допишите, чего у акта не хватает
    .help-many = допишите номера и даты этих актов или назовите их в regional_acts (covers)
    .many = { $count ->
        [one] у { $count } пункта, переданного региону,
       *[other] у { $count } пунктов, переданных региону,
     } акт указан в графе документа не полностью
    .shared = { $lacks }
unsupported-delegation-incomplete = акт региона, по которому перенесён пункт { $number } типовой дорожной карты, указан { $lacks }
    .label = акт { $lacks }
    .help = допишите у этого акта: { $keys }
    .letter = назовите акт полностью: вид, номер и дату
    .help-many = допишите номера и даты этих актов: number, date
    .many = { $count ->
        [one] { $count } пункт типовой дорожной карты перенесён
        [few] { $count } пункта типовой дорожной карты перенесены
       *[other] { $count } пунктов типовой дорожной карты перенесены
     } в план региона по актам, указанным не полностью
    .row = { $number }: { $lacks }
act-without-number = без номера
act-without-date = без даты
act-without-both = без номера и даты

# ----------------------------------------------------------------------------------------------------

## Сроки

order-predecessor = пункт { $item }: { $deadline }
order-delegated = пункт { $item }: передан региону
order-undated = пункт { $item }: даты нет
act-signed = акт подписан { $signed }
period-begins = период начинается { $limit }
period-ends = период заканчивается { $limit }
basis-deadline-column = графа «Срок реализации» типовой дорожной карты
missing-deadline = у пункта { $item } нет срока
    .label = срок не указан
    .help = впишите срок: дату (30.11.2024) или период (IV квартал 2024 г.)
    .many = у { $count ->
        [one] { $count } пункта
       *[other] { $count } пунктов
     } нет срока
impossible-date = такой даты нет
impossible-day-zero = числа 0 не бывает
impossible-day = { $month ->
        [1] в январе
        [2] в феврале не больше
        [3] в марте
        [4] в апреле
        [5] в мае
        [6] в июне
        [7] в июле
        [8] в августе
        [9] в сентябре
        [10] в октябре
        [11] в ноябре
       *[other] в декабре
     } { $days ->
        [29] 29 дней
        [30] 30 дней
       *[other] 31 день
     }
impossible-day-february = в феврале { $year } года { $days } дней
impossible-month = месяца { $month } нет
impossible-year = год { $year } вне пределов { $first }–{ $last }
impossible-ten-days = в месяце три декады
impossible-quarter = в году четыре квартала
impossible-half-year = в году два полугодия
invalid-deadline-impossible = срок «{ $deadline }» невозможен: { $reason }
    .label = { $reason }
    .help = проверьте число, месяц и год и впишите срок, который есть в календаре
    .many = { $count ->
        [one] { $count } срок невозможен: его нет в календаре
        [few] { $count } срока невозможны: их нет в календаре
       *[other] { $count } сроков невозможны: их нет в календаре
     }
    .shared = «{ $deadline }», { $reason }
invalid-deadline-reversed = срок «{ $deadline }» заканчивается ({ $end }) раньше, чем начинается ({ $start })
    .label = конец раньше начала
    .help = поменяйте даты местами или исправьте одну из них
    .many = { $count ->
        [one] { $count } срок заканчивается раньше, чем начинается
        [few] { $count } срока заканчиваются раньше, чем начинаются
       *[other] { $count } сроков заканчиваются раньше, чем начинаются
     }
    .shared = «{ $deadline }»
invalid-deadline-several = в сроке «{ $deadline }» несколько дат или периодов
    .label = несколько дат или периодов
    .help = оставьте одну дату или один период – тот, к концу которого пункт будет выполнен целиком
    .many = { $count ->
        [one] в { $count } сроке по несколько дат или периодов
       *[other] в { $count } сроках по несколько дат или периодов
     }
    .shared = «{ $deadline }»
invalid-deadline-unreadable = срок «{ $deadline }» не читается
    .label = не дата и не период
    .help = впишите дату (30.11.2024) или период (IV квартал 2024 г.)
    .many = { $count ->
        [one] { $count } срок не читается
        [few] { $count } срока не читаются
       *[other] { $count } сроков не читаются
     }
    .shared = «{ $deadline }»
slip-stray-punctuation = лишний знак препинания
slip-stray-space = лишний пробел внутри даты
slip-missing-space = пропущен пробел
slip-wrong-separator = числа разделены не точками
slip-two-digit-year = год указан двумя цифрами
slip-abbreviated-month = название месяца сокращено
slip-wrong-case = название месяца не в том падеже
slip-missing-day = пропущено число, или название месяца не в том падеже
slip-misspelt-month = опечатка в названии месяца
slip-plural-year-mark = «гг.» после одного года
slip-lookalike-letter = буква другого алфавита или буква вместо цифры
malformed-deadline = срок «{ $deadline }» записан неправильно: { $slip }
    .label = { $slip }
    .help = напишите «{ $corrected }»
    .help-many = напишите сроки так, как указано в списке
    .many = { $count ->
        [one] { $count } срок записан неправильно
        [few] { $count } срока записаны неправильно
       *[other] { $count } сроков записаны неправильно
     }
    .shared = «{ $deadline }», нужно «{ $corrected }»
vague-deadline-recurring = срок «{ $deadline }» повторяется и не называет дня, к которому пункт { $item } будет выполнен
    .label = повторяющийся срок
    .help = назовите дату, к которой пункт считается выполненным, например последний день дорожной карты
    .many = { $count ->
        [one] { $count } срок повторяется и не называет дня выполнения
        [few] { $count } срока повторяются и не называют дня выполнения
       *[other] { $count } сроков повторяются и не называют дня выполнения
     }
    .shared = «{ $deadline }»
vague-deadline-open = срок «{ $deadline }» не называет дня, к которому пункт { $item } будет выполнен
    .label = срок без даты
    .help = назовите дату, к которой пункт должен быть выполнен
    .many = { $count ->
        [one] { $count } срок не называет дня выполнения
        [few] { $count } срока не называют дня выполнения
       *[other] { $count } сроков не называют дня выполнения
     }
    .shared = «{ $deadline }»
vague-deadline-year = в сроке «{ $deadline }» не указан год
    .label = нет года
    .help = допишите год
    .many = { $count ->
        [one] в { $count } сроке не указан год
       *[other] в { $count } сроках не указан год
     }
    .shared = «{ $deadline }»
vague-deadline-ambiguous = срок «{ $deadline }» можно понять двояко
    .label = неясно, какой день последний
    .help = назовите последний день срока датой, например «до 01.03.2024»
    .many = { $count ->
        [one] { $count } срок можно понять двояко
        [few] { $count } срока можно понять двояко
       *[other] { $count } сроков можно понять двояко
     }
    .shared = «{ $deadline }»
deadline-inversion = пункт { $item } ({ $deadline }) назначен раньше пункта { $predecessor } ({ $earliest }), на который опирается
    .label = пункт { $item }: раньше на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
     }
    .help = назначьте срок позже { $earliest } или более ранний срок – пункту { $predecessor }
    .help-many = назначьте опирающемуся пункту более поздний срок или другому – более ранний
    .many = у { $count ->
        [one] { $count } пункта срок раньше, чем у пункта, на который он опирается
       *[other] { $count } пунктов срок раньше, чем у пунктов, на которые они опираются
     }
    .row = { $item } ({ $deadline }) раньше { $predecessor } ({ $earliest })
    .shared = { $deadline } раньше { $earliest }
    .each = { $item } раньше { $predecessor }
questionable-order = пункт { $item } ({ $deadline }) назначен раньше { $number ->
        [1] предшествующего ему пункта { $predecessors } ({ $latest })
       *[other] предшествующих ему пунктов { $predecessors } (последний срок – { $latest })
     }
    .label = пункт { $item }: раньше на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
     }
    .help = назначьте срок не раньше { $latest } или более ранний срок – { $number ->
        [1] пункту { $predecessors }
       *[other] пунктам { $predecessors }
     }
    .help-many = назначьте пункту срок не раньше, чем у предшествующих ему, или более ранний срок – предшествующим
    .many = у { $count ->
        [one] { $count } пункта срок раньше, чем у тех, которые по методике ему предшествуют
       *[other] { $count } пунктов срок раньше, чем у тех, которые по методике им предшествуют
     }
    .row = { $item } ({ $deadline }) раньше { $predecessors } { $number ->
        [1] ({ $latest })
       *[other] (последний срок – { $latest })
     }
same-day-dependency = срок пункта { $item } ({ $deadline }) – тот же день, что у { $number ->
        [1] пункта { $predecessors }, на результат которого он опирается
       *[other] пунктов { $predecessors }, на результаты которых он опирается
     }
    .label = пункт { $item }: тот же день
    .help = назначьте более поздний срок или более ранний – { $number ->
        [1] пункту { $predecessors }
       *[other] пунктам { $predecessors }
     }
    .help-many = назначьте опирающемуся пункту более поздний срок или другому – более ранний
    .many = { $count ->
        [one] { $count } пункт назначен на один день с пунктом, на результат которого он опирается
        [few] { $count } пункта назначены на один день с пунктами, на результаты которых они опираются
       *[other] { $count } пунктов назначены на один день с пунктами, на результаты которых они опираются
     }
    .row = { $item } и { $predecessors }: { $deadline }
    .shared = { $deadline }
    .each = { $item } и { $predecessors }
unverifiable-order-delegated = нельзя проверить, что пункт { $item } ({ $deadline }) выполняется после пункта { $predecessor }: тот передан региону
    .label = пункт { $item }: опирается на пункт { $predecessor }
    .help = сверьте с планом региона: пункт { $predecessor } должен быть выполнен раньше { $deadline }
    .help-many = сверьте с планом региона: переданные ему пункты должны быть выполнены раньше тех, которые на них опираются
    .many = { $count ->
        [one] нельзя проверить порядок { $count } пункта: то, на что он опирается, передано региону
       *[other] нельзя проверить порядок { $count } пунктов: то, на что они опираются, передано региону
     }
    .row = { $item } ({ $deadline }) после { $predecessor }
unverifiable-order-undated = нельзя проверить, что пункт { $item } ({ $deadline }) выполняется после пункта { $predecessor }: у того нет даты
    .label = пункт { $item }: опирается на пункт { $predecessor }
    .help = назовите дату пункта { $predecessor }, она должна быть раньше { $deadline }
    .help-many = назовите даты пунктов, на которые опираются другие
    .many = { $count ->
        [one] нельзя проверить порядок { $count } пункта: у того, на что он опирается, нет даты
       *[other] нельзя проверить порядок { $count } пунктов: у того, на что они опираются, нет даты
     }
    .row = { $item } ({ $deadline }) после { $predecessor }
deadline-before-act = срок пункта { $item } ({ $deadline }) истёк до подписания акта ({ $signed }), а выполнение не отмечено
    .label = истёк за { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
     } до подписания
    .help = если пункт выполнен, запишите completed и evidence; иначе назначьте срок не раньше { $signed }
    .letter = если это выполнено, сообщите дату и документ; иначе назначьте срок не раньше { $signed }
    .help-many = если пункты выполнены, запишите completed и evidence; иначе назначьте сроки не раньше { $signed }
    .many = { $count ->
        [one] срок { $count } пункта истёк
       *[other] сроки { $count } пунктов истекли
     } до подписания акта ({ $signed }), а выполнение не отмечено
    .shared = { $deadline }
deadline-outside-period-early = срок пункта { $item } ({ $deadline }) раньше начала периода дорожной карты ({ $limit })
    .label = до начала периода
    .help = поставьте срок не раньше { $limit } или исправьте период
    .many = { $count ->
        [one] срок { $count } пункта
       *[other] сроки { $count } пунктов
     } раньше начала периода дорожной карты ({ $limit })
    .shared = { $deadline }
deadline-outside-period-late = срок пункта { $item } ({ $deadline }) позже окончания периода дорожной карты ({ $limit })
    .label = после окончания периода
    .help = поставьте срок не позже { $limit } или исправьте период
    .many = { $count ->
        [one] срок { $count } пункта
       *[other] сроки { $count } пунктов
     } позже окончания периода дорожной карты ({ $limit })
    .shared = { $deadline }
day-off-saturday = суббота
day-off-sunday = воскресенье
day-off-holiday = { $title_ru }
day-off-after-saturday = выходной, перенос с субботы { $from }
day-off-after-sunday = выходной, перенос с воскресенья { $from }
labour-code-weekend = Трудовой кодекс Российской Федерации, статья 111
labour-code-holiday = Трудовой кодекс Российской Федерации, статья 112
basis-day-off = { $source }
    .many = Трудовой кодекс РФ, статьи 111 и 112; постановления Правительства РФ о переносе выходных дней
working-day = { $day }
working-days = { $before } или { $after }
non-working-day = срок пункта { $item } ({ $deadline }) приходится на нерабочий день: { $reason }
    .label = { $reason }
    .help = поставьте рабочий день: { $nearest }
    .help-many = поставьте рабочие дни, указанные в списке
    .many = { $count ->
        [one] срок { $count } пункта приходится на нерабочий день
       *[other] сроки { $count } пунктов приходятся на нерабочие дни
     }
    .shared = { $deadline } ({ $reason }), рабочий день – { $nearest }

# ----------------------------------------------------------------------------------------------------

## Ответственные

basis-responsible-column = графа «Ответственный» типовой дорожной карты
responsible-similar = похожее имя
responsible-candidate = подходит
position-listed = должность в составе рабочей группы
position-listed-word = так в составе рабочей группы
missing-responsible = в пункте { $item } не назван ответственный
    .label = пункт { $item }: ответственного нет
    .help = назовите члена рабочей группы: фамилию с инициалами и должность
    .many = { $count ->
        [one] в { $count } пункте не назван ответственный
       *[other] в { $count } пунктах не назван ответственный
     }
missing-responsible-marked = в пункте { $item } вместо ответственного стоит «х», хотя срок указан
    .label = пункт { $item }: «х» только в этой графе
    .help = назовите ответственного; если пункт передан в план региона, поставьте «х» (русской буквой) и вместо срока
    .many = { $count ->
        [one] в { $count } пункте вместо ответственного стоит «х», хотя срок указан
       *[other] в { $count } пунктах вместо ответственного стоит «х», хотя срок указан
     }
outside-working-group-person = «{ $responsible }» отвечает за пункт { $item }, но не входит в рабочую группу
    .label = нет в составе рабочей группы
    .help = назовите члена рабочей группы или дополните её состав
    .many = за { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[other] { $items } пунктов
     } отвечают те, кто не входит в рабочую группу
    .shared = «{ $responsible }»
outside-working-group-similar = «{ $responsible }» отвечает за пункт { $item }, но не входит в рабочую группу; похожее имя в её составе: «{ $member }»
    .label = нет в составе рабочей группы
    .help = если это «{ $member }», исправьте имя; если нет, назовите члена рабочей группы или дополните её состав
    .help-many = если это члены рабочей группы с похожими именами, исправьте имена; если нет, назовите членов группы или дополните её состав
    .many = за { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[other] { $items } пунктов
     } отвечают те, кто не входит в рабочую группу; в её составе есть похожие имена
    .shared = «{ $responsible }», похоже на «{ $member }»
outside-working-group-similar-several = «{ $responsible }» отвечает за пункт { $item }, но не входит в рабочую группу; похожие имена в её составе: «{ $member }» и «{ $other }»
    .label = нет в составе рабочей группы
    .help = если это «{ $member }» или «{ $other }», исправьте имя; если нет, назовите члена рабочей группы или дополните её состав
    .help-many = если это члены рабочей группы с похожими именами, исправьте имена; если нет, назовите членов группы или дополните её состав
    .many = за { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[other] { $items } пунктов
     } отвечают те, кто не входит в рабочую группу; в её составе есть похожие имена
    .shared = «{ $responsible }», похоже на «{ $member }» и «{ $other }»
outside-working-group-position = за пункт { $item } отвечает «{ $responsible }», но такой должности нет в составе рабочей группы
    .label = нет в составе рабочей группы
    .help = назовите должность так, как в составе рабочей группы, или дополните состав
    .help-many = назовите должности так, как в составе рабочей группы, или дополните состав
    .many = в { $items ->
        [one] { $items } пункте
       *[other] { $items } пунктах
     } ответственные названы по должностям, которых нет в составе рабочей группы
    .shared = «{ $responsible }»
outside-working-group-unit = за пункт { $item } отвечает «{ $responsible }», но оттуда в рабочей группе нет никого
    .label = нет в составе рабочей группы
    .help = назовите члена рабочей группы или его подразделение, или дополните состав рабочей группы
    .many = за { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[other] { $items } пунктов
     } отвечают подразделения или учреждения, из которых в рабочей группе нет никого
    .shared = «{ $responsible }»
outside-working-group-collective = в пункте { $item } ответственными названы «{ $responsible }», но в рабочей группе нет никого из них
    .label = нет в составе рабочей группы
    .help = оставьте ответственным члена рабочей группы или включите в неё их представителя
    .many = в { $items ->
        [one] { $items } пункте
       *[other] { $items } пунктах
     } ответственными названы коллективы, из которых в рабочей группе нет никого
    .shared = «{ $responsible }»
position-mismatch = «{ $name }»: должность в пункте { $item } не та, что в составе рабочей группы
    .label = в составе рабочей группы иначе
    .help = запишите «{ $listed }» или исправьте состав рабочей группы
    .many = «{ $name }»: должность в { $count ->
        [one] { $count } пункте
       *[other] { $count } пунктах
     } не та, что в составе рабочей группы
position-mismatch-spelling = «{ $name }»: слово «{ $stated }» в должности написано не так, как в составе рабочей группы: «{ $listed }»
    .label = в составе рабочей группы: «{ $listed }»
    .help = исправьте слово там, где в нём опечатка
    .many = «{ $name }»: в { $count ->
        [one] { $count } пункте
       *[other] { $count } пунктах
     } «{ $stated }», в составе рабочей группы «{ $listed }»
insufficient-rank = за пункт { $item } отвечает «{ $position }», а требуется должность не ниже { $least-genitive }
    .label = ниже требуемой
    .help = назначьте ответственным того, кто занимает должность не ниже { $least-genitive }
collective-responsible = за пункт { $item } отвечает только коллектив: «{ $collective }»
    .label = лично никто не отвечает
    .help = назовите члена рабочей группы или подразделение, которое он возглавляет
    .many = за { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[other] { $items } пунктов
     } отвечают только коллективы
    .shared = «{ $collective }»
shared-with-collective = в пункте { $item } рядом с ответственным назван коллектив: «{ $collective }»
    .label = за что отвечает коллектив, не сказано
    .help = оставьте тех, с кого можно спросить за пункт; соисполнителей назовите по подразделениям
    .many = в { $items ->
        [one] { $items } пункте
       *[other] { $items } пунктах
     } рядом с ответственным назван коллектив
    .shared = «{ $collective }»
ambiguous-responsible = ответственный за пункт { $item } назван неоднозначно: «{ $responsible }» – это может быть любой из { $members ->
        [one] { $members } члена
       *[other] { $members } членов
     } рабочей группы
    .label = из состава группы подходят: { $members }
    .help = назовите фамилию или должность полностью, как в составе рабочей группы
    .many = ответственный за { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[other] { $items } пунктов
     } назван неоднозначно: подходят несколько членов группы
    .shared = «{ $responsible }» (подходят { $members })
idle-member = «{ $member }» входит в рабочую группу, но не отвечает ни за один пункт
    .label = ни одного пункта
    .help = поручите ему пункт или уточните состав рабочей группы
    .help-many = поручите им пункты или уточните состав рабочей группы
    .many = { $count ->
        [one] { $count } член рабочей группы не отвечает ни за один пункт
        [few] { $count } члена рабочей группы не отвечают ни за один пункт
       *[other] { $count } членов рабочей группы не отвечают ни за один пункт
     }
    .row = { $member }
    .list = члены группы
missing-working-group = состав рабочей группы не указан
    .label = рабочая группа этого органа неизвестна
    .help = добавьте working_group с руководителем (head) и членами (members): без них ответственных не с кем сверить
    .letter = приложите состав рабочей группы: без него ответственных не с кем сверить

# ----------------------------------------------------------------------------------------------------

## Документы

missing-document = у пункта { $item } не указан документ
    .label = документа нет
    .help = впишите документ, который подтвердит выполнение пункта
    .many = у { $count ->
        [one] { $count } пункта
       *[other] { $count } пунктов
     } не указан документ
    .help-many = впишите документы, которые подтвердят выполнение пунктов
wrong-document-kind = в пункте { $item } назван документ вида «{ $found_ru }», а типовая дорожная карта требует: { $asked_ru }
    .label = это { $found_ru }
    .help = назовите документ одного из этих видов: { $asked_ru }
    .many = в { $count ->
        [one] { $count } пункте
       *[other] { $count } пунктах
     } назван документ не того вида, которого требует типовая дорожная карта
    .help-many = назовите документы тех видов, которые указаны в списке
    .shared = { $found_ru }, а требуется { $asked_ru }
wrong-document-kind-act = в пункте { $item } назван документ вида «{ $found_ru }», а типовая дорожная карта требует акт
    .label = это { $found_ru }, а не акт
    .help = назовите акт, которым это сделано: «приказ об утверждении …», «приказ о назначении …»; одной подписи мало
    .many = в { $count ->
        [one] { $count } пункте
       *[other] { $count } пунктах
     } вместо акта назван документ другого вида
    .shared = { $found_ru }
mismatched-document = документ пункта { $item } – о другом: его текст относится к пункту { $other }
    .label = это о пункте { $other }
    .help = впишите документ самого пункта { $item }; текст, похоже, скопирован
mismatched-document-same = тот же текст у самого пункта { $other }
mismatched-document-subject = пункт { $other }, о котором говорит документ
repealed-act = пункт { $item } ссылается на акт от { $date } № { $number }, отменённый актом, который утвердил дорожную карту
    .label = отменённый акт
    .help = сошлитесь на действующий акт, который его заменил
    .many = { $count ->
        [one] { $count } пункт ссылается
        [few] { $count } пункта ссылаются
       *[other] { $count } пунктов ссылаются
     } на акт от { $date } № { $number }, отменённый актом, который утвердил дорожную карту
repealed-act-stated = пункт { $item } ссылается на акт, о котором там же сказано, что он не действует: «{ $act }»
    .label = недействующий акт
    .help = сошлитесь на действующий акт
    .many = { $count ->
        [one] { $count } пункт ссылается
        [few] { $count } пункта ссылаются
       *[other] { $count } пунктов ссылаются
     } на акты, о которых там же сказано, что они не действуют
    .row = { $item }: «{ $act }»
repealed-act-here = здесь этот акт отменяется
